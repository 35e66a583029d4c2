<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Form\Words;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

class WordsTest extends TestCase
{
    private ScopeConfig $scopeConfig;

    private Words $words;

    protected function setUp(): void
    {
        $this->scopeConfig = new ScopeConfig();
        $this->words = new Words(new Config($this->scopeConfig));
    }

    public function testTheFormHasTheseTexts(): void
    {
        self::assertSame([
            'heading' => 'Get notified when it is back in stock',
            'summary' => 'Sold out? Get notified',
            'linked' => '%choice is sold out. Get notified',
            'soldOut' => '%choice is sold out',
            'lead' => 'We will let you know as soon as it is back.',
            'asked' => 'You asked for this on %date. Ask again?',
            'email' => 'Please enter a complete e-mail address, such as name@example.com.',
            'emailRefused' => 'This address was not accepted. Please check it or use another one.',
            'emailNote' => '',
            'phone' => 'Please enter a complete phone number.',
            'phoneRefused' => 'This number was not accepted. Please check it or use another one.',
            'channel' => 'Please choose how we should let you know.',
            'consent' => 'Please agree to receive this message, or choose another channel.',
            'button' => 'Notify me',
            'submitting' => 'Sending…',
            'again' => 'Use another address',
            'comma' => ', ',
            'waiting' => '',
            'late' => 'This form is still loading. If nothing happens, please reload the page.',
            'subscribed' => 'We will send a message to %address as soon as %product is back in stock.',
        ], $this->words->texts([new Variant(42)]));
    }

    public function testEachFailureThatIsNotAboutAFieldHasThisText(): void
    {
        self::assertSame([
            'refused' => 'We can’t take your request at the moment. Please try again later, or contact us.',
            'retired' => 'We can’t take requests here at the moment. Please contact us instead.',
            'throttled' => 'We are receiving too many requests. Please try again in a minute.',
            'unavailable' => 'Our notification service is temporarily unavailable. Please try again later.',
            'network' => 'We can’t reach our notification service. Please check your connection, allow this page in '
                . 'your content blocker, and try again.',
            'timeout' => 'Our notification service did not answer in time. Please try again.',
            'unintelligible' => 'Something went wrong on our side. Please try again later.',
        ], $this->words->failures());
    }

    public function testOnlyAShopThatDeliversHasTheTextsAboutThat(): void
    {
        $this->scopeConfig->set('delivery/mode', 'fallback');

        self::assertSame(
            'There is no connection at the moment. We keep your request in this browser tab and send it as soon as '
            . 'the connection is back.',
            $this->words->texts([new Variant(42)])['waiting']
        );
        self::assertSame([
            'variant' => 'This product is available again, or it is no longer sold. Please reload the page.',
            'captcha' => 'Please confirm that you are not a robot.',
        ], array_slice($this->words->failures(), -2));
    }

    public function testNoTextPromisesASingleMessage(): void
    {
        foreach ($this->words->texts([new Variant(42)]) + $this->words->failures() as $text) {
            self::assertDoesNotMatchRegularExpression('/\bone (message|e-?mail)\b/i', $text);
        }
    }

    /**
     * @param list<string> $labels
     */
    #[TestWith([['Size'], 'Size sold out? Get notified'])]
    #[TestWith([['Size', 'Color'], 'Size or Color sold out? Get notified'])]
    #[TestWith([['Size', 'Color', 'Cloth'], 'Your variant is sold out? Get notified'])]
    public function testTheLineNamesWhatTheShopperMayBeMissing(array $labels, string $line): void
    {
        $options = [];
        foreach ($labels as $index => $label) {
            $options[] = new Option((string) $index, $label, '50', 'Red');
        }

        self::assertSame($line, $this->words->texts([new Variant(1, $options)])['summary']);
    }

    #[TestWith(['heading', 'heading'])]
    #[TestWith(['summary', 'summary'])]
    #[TestWith(['button', 'button'])]
    #[TestWith(['email_note', 'emailNote'])]
    #[TestWith(['confirmation', 'subscribed'])]
    public function testTheMerchantsTextTakesThePlaceOfTheDefault(string $setting, string $name): void
    {
        $this->scopeConfig->set("texts/$setting", 'Own words');

        self::assertSame('Own words', $this->words->texts([new Variant(42)])[$name]);
    }

    public function testEachChannelThatNeedsAPhoneNumberHasAConsent(): void
    {
        self::assertSame('', $this->words->consent(Channel::Email));
        self::assertSame(
            'I agree to receive a text message about this product at this number. Message and data rates may apply.',
            $this->words->consent(Channel::Sms)
        );
        self::assertSame(
            'I agree to receive a WhatsApp message about this product at this number.',
            $this->words->consent(Channel::WhatsApp)
        );
    }

    public function testTheMerchantCanWriteEachConsent(): void
    {
        $this->scopeConfig
            ->set('channels/consent_email', 'Mail me')
            ->set('channels/consent_sms', 'Text me')
            ->set('channels/consent_whatsapp', 'Chat with me');

        self::assertSame('', $this->words->consent(Channel::Email));
        self::assertSame('Text me', $this->words->consent(Channel::Sms));
        self::assertSame('Chat with me', $this->words->consent(Channel::WhatsApp));
    }

    public function testTheNewsletterHasADefaultText(): void
    {
        self::assertSame('Send me news and offers as well. I can unsubscribe at any time.', $this->words->optIn());
        $this->scopeConfig->set('opt_in/text', 'News, please');
        self::assertSame('News, please', $this->words->optIn());
    }

    public function testASoldOutOptionIsNamedAsSoldOut(): void
    {
        self::assertSame('%option, sold out', $this->words->soldOutOption());
    }
}
