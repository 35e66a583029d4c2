<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCheck;
use Restock\KlaviyoBackInStock\Model\Delivery\PhoneNumber;
use Restock\KlaviyoBackInStock\Model\Delivery\Reason;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;

/**
 * @phpstan-type Entered array{variant?: int, email?: string, phone?: string, channels?: list<string>,
 *     consents?: list<string>, newsletter?: bool, captcha?: string}
 */
final class EntryCheckTest extends TestCase
{
    private const BY_SMS = ['channels' => ['SMS'], 'consents' => ['SMS'], 'phone' => '(201) 555-0123'];

    private Delivery $shop;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
        $this->shop->settings
            ->set('delivery/mode', 'shop')
            ->set('server_api/private_api_key', 'pk_1')
            ->set('channels/offered', 'EMAIL,SMS,WHATSAPP')
            ->set('opt_in/enabled', '1')
            ->set('opt_in/list', 'Y6nRLr');
    }

    /**
     * @return iterable<string, array{Entered, Entry}>
     */
    public static function accepted(): iterable
    {
        $email = new Person('shopper@example.com');
        yield 'e-mail' => [[], new Entry(1, 42, $email, [Channel::Email])];
        yield 'spaces around the address' => [
            ['email' => " shopper@example.com\n"],
            new Entry(1, 42, $email, [Channel::Email]),
        ];
        yield 'newsletter' => [['newsletter' => true], new Entry(1, 42, $email, [Channel::Email], true)];
        yield 'a number that no channel needs' => [
            ['phone' => '+12015550123'],
            new Entry(1, 42, $email, [Channel::Email]),
        ];
        yield 'SMS, without the address that it does not need' => [
            self::BY_SMS,
            new Entry(1, 42, new Person('', '+12015550123'), [Channel::Sms]),
        ];
        yield 'SMS and the newsletter' => [
            ['newsletter' => true] + self::BY_SMS,
            new Entry(1, 42, new Person('shopper@example.com', '+12015550123'), [Channel::Sms], true),
        ];
        yield 'every channel, in any order and twice' => [
            ['channels' => ['WHATSAPP', 'EMAIL', 'SMS', 'EMAIL'], 'consents' => ['SMS', 'WHATSAPP']]
                + ['phone' => '+49 30 123456'],
            new Entry(
                1,
                42,
                new Person('shopper@example.com', '+4930123456'),
                [Channel::Email, Channel::Sms, Channel::WhatsApp]
            ),
        ];
    }

    /**
     * @param Entered $different
     */
    #[DataProvider('accepted')]
    public function testWhatAFormCanSendPasses(array $different, Entry $expected): void
    {
        self::assertEquals($expected, $this->check($different));
    }

    /**
     * @return iterable<string, array{Entered, Reason}>
     */
    public static function refused(): iterable
    {
        yield 'no address' => [['email' => ''], Reason::Email];
        yield 'no dot in the domain' => [['email' => 'test@klaviyo'], Reason::Email];
        yield 'two addresses' => [['email' => 'a@example.com,b@example.com@x.zz'], Reason::Email];
        yield 'a space' => [['email' => 'a b@example.com'], Reason::Email];
        yield 'a space that is not ASCII' => [['email' => "a\u{2003}b@example.com"], Reason::Email];
        yield 'a line break' => [['email' => "a@example.com\r\nX: y@z.zz"], Reason::Email];
        yield 'a control character' => [['email' => "a\0@example.com"], Reason::Email];
        yield 'bytes that are not UTF-8' => [['email' => "\xff@example.com"], Reason::Email];
        yield 'a very long address' => [['email' => str_repeat('a', 250) . '@example.com'], Reason::Email];
        yield 'no channel' => [['channels' => []], Reason::Channel];
        yield 'an unknown channel' => [['channels' => ['EMAIL', 'PUSH']], Reason::Channel];
        yield 'a channel in lower case' => [['channels' => ['email']], Reason::Channel];
        yield 'no number' => [['phone' => ' '] + self::BY_SMS, Reason::Phone];
        yield 'an impossible number' => [['phone' => '+1 555 0100'] + self::BY_SMS, Reason::Phone];
        yield 'words' => [['phone' => 'call me'] + self::BY_SMS, Reason::Phone];
        yield 'a very long number' => [['phone' => str_repeat('1', 100000)] + self::BY_SMS, Reason::Phone];
        yield 'no consent to SMS' => [['consents' => ['WHATSAPP']] + self::BY_SMS, Reason::ConsentSms];
        yield 'no consent to WhatsApp' => [
            ['channels' => ['SMS', 'WHATSAPP']] + self::BY_SMS,
            Reason::ConsentWhatsApp,
        ];
        yield 'a newsletter without an address' => [
            ['newsletter' => true, 'email' => ''] + self::BY_SMS,
            Reason::Email,
        ];
    }

    /**
     * @param Entered $different
     */
    #[DataProvider('refused')]
    public function testTheReasonSaysWhatToCorrect(array $different, Reason $reason): void
    {
        self::assertSame($reason, $this->check($different));
    }

    public function testAChannelThatIsNotOfferedIsRefused(): void
    {
        $this->shop->settings->set('channels/offered', 'EMAIL');

        self::assertSame(Reason::Channel, $this->check(self::BY_SMS));
    }

    public function testAChannelThatTheShopCannotDeliverIsRefused(): void
    {
        $this->shop->settings
            ->set('delivery/mode', 'fallback')
            ->set('subscription/route', 'client')
            ->set('server_api/private_api_key', '');

        self::assertSame(Reason::Channel, $this->check(self::BY_SMS));
    }

    public function testTheNewsletterIsIgnoredWhereItIsNotOffered(): void
    {
        $this->shop->settings->set('opt_in/enabled', '0');

        $entry = $this->check(['newsletter' => true]);
        self::assertInstanceOf(Entry::class, $entry);
        self::assertFalse($entry->newsletter);
    }

    public function testANumberWithoutACountryCodeIsANumberOfTheStoresCountry(): void
    {
        $this->shop->settings->set('/general/country/default', 'DE');

        $entry = $this->check(['phone' => '030 123456'] + self::BY_SMS);
        self::assertInstanceOf(Entry::class, $entry);
        self::assertSame('+4930123456', $entry->person->phone);
    }

    /**
     * @param Entered $different
     */
    private function check(array $different): Entry|Reason
    {
        $check = new EntryCheck($this->shop->config(), new EmailAddress(), new PhoneNumber());

        return $check->check($this->shop->subscription($different), 1);
    }
}
