<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Attempt;
use Restock\KlaviyoBackInStock\Model\Delivery\AttemptState;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;

final class SenderTest extends TestCase
{
    private const ONSITE = 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe';

    private const SERVER = 'https://a.klaviyo.com/api/back-in-stock-subscriptions';

    private const LIST = 'https://a.klaviyo.com/client/subscriptions/?company_id=Ab12Cd';

    private Delivery $shop;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
        $this->shop->settings->set('opt_in/enabled', '1')->set('opt_in/list', 'Y6nRLr');
    }

    public function testByDefaultAnAddressGoesToTheOnsiteEndpoint(): void
    {
        $this->shop->settings->set('server_api/private_api_key', 'pk_1');

        self::assertEquals(new Attempt(AttemptState::Done, true), $this->send($this->byEmail()));
        self::assertSame([self::ONSITE], $this->urls());
        self::assertFalse($this->shop->sent[0]->hasHeader('Authorization'));
    }

    #[TestWith(['pk_1', self::SERVER])]
    #[TestWith(['', self::ONSITE])]
    public function testTheServerApiTakesThePlaceOfTheClientApiIfThereIsAKey(string $key, string $url): void
    {
        $this->shop->settings->set('subscription/route', 'client')->set('server_api/private_api_key', $key);
        $this->send($this->byEmail());

        self::assertSame([$url], $this->urls());
    }

    public function testTheServerApiGetsThePrivateKeyAndTheCatalogIdOfTheStoreView(): void
    {
        $this->shop->settings
            ->set('subscription/route', 'client')
            ->set('server_api/private_api_key', $this->shop->encryptor->encrypt('pk_secret'));
        $this->send(new Entry(2, 42, new Person('shopper@example.com'), [Channel::Email]));

        self::assertSame('Klaviyo-API-Key pk_secret', $this->shop->sent[0]->getHeaderLine('Authorization'));
        self::assertSame('2026-01-15', $this->shop->sent[0]->getHeaderLine('revision'));
        self::assertStringContainsString('"id":"$magento_two:::12-2:::42"', (string) $this->shop->sent[0]->getBody());
    }

    public function testConsentsAreRecordedAfterAnAcceptedSubscription(): void
    {
        $this->shop->settings->set('server_api/private_api_key', 'pk_1');

        self::assertEquals(new Attempt(AttemptState::Done, true), $this->send($this->byEverything()));
        self::assertSame([self::SERVER, self::LIST], $this->urls());
        $body = (string) $this->shop->sent[1]->getBody();
        self::assertStringContainsString('"email":{"marketing":{"consent":"SUBSCRIBED"}}', $body);
        self::assertStringContainsString('"sms":{"marketing":{"consent":"SUBSCRIBED"}}', $body);
    }

    public function testWithoutConsentNobodyGetsOnAList(): void
    {
        $this->send($this->byEmail());
        $this->shop->settings->set('server_api/private_api_key', 'pk_1');
        $this->send(new Entry(1, 42, new Person('', '+12015550123'), [Channel::WhatsApp]));

        self::assertSame([self::ONSITE, self::SERVER], $this->urls());
    }

    public function testAFailedConsentIsAllThatIsLeftToDo(): void
    {
        $this->shop->replies(new Response(200, [], '{"success": true}'), new Response(503, ['Retry-After' => '7']));
        $attempt = $this->send($this->byEmail(true));

        self::assertEquals(
            new Attempt(AttemptState::Later, true, Failure::Unavailable, '503', null, 7),
            $attempt
        );
        $this->shop->clock->pass(10);
        $this->shop->sent = [];
        $attempt = $this->shop->sender()->send($this->byEmail(true), $attempt->subscribed, 3, 0);
        self::assertEquals(new Attempt(AttemptState::Done, true), $attempt);
        self::assertSame([self::LIST], $this->urls());
    }

    public function testAnAcceptedSubscriptionStaysAcceptedWhileTheListIsClosed(): void
    {
        $this->shop->gates->pause('list:Ab12Cd', 100);

        self::assertEquals(new Attempt(AttemptState::Closed, true, wait: 100), $this->send($this->byEmail(true)));
        self::assertSame([self::ONSITE], $this->urls());
    }

    public function testBothCallsShareTheTimeLimit(): void
    {
        $this->shop->seconds = 2.8;
        $this->send($this->byEmail(true));

        self::assertEqualsWithDelta([3.0, 0.5], array_column($this->shop->options, 'timeout'), 0.001);
    }

    /**
     * @param list<string> $urls
     */
    #[TestWith(['1', 'pk_1', [self::ONSITE, self::SERVER]])]
    #[TestWith(['0', 'pk_1', [self::ONSITE]])]
    #[TestWith(['1', '', [self::ONSITE]])]
    public function testARetiredOnsiteEndpointIsReplacedIfTheMerchantAllowsIt(
        string $fallback,
        string $key,
        array $urls
    ): void {
        $this->shop->settings->set('subscription/fallback', $fallback)->set('server_api/private_api_key', $key);
        $this->shop->replies(new Response(410));
        $attempt = $this->send($this->byEmail());

        self::assertSame($urls, $this->urls());
        self::assertSame(count($urls) === 2 ? null : Failure::Retired, $attempt->failure);
    }

    #[TestWith(['general/public_api_key', 'public_api_key'])]
    #[TestWith(['advanced/onsite_endpoint', 'onsite_endpoint'])]
    #[TestWith(['opt_in/list', 'list'])]
    public function testASettingThatIsMissingLetsTheRequestWait(string $path, string $detail): void
    {
        $this->shop->settings->set($path, '');
        $attempt = $this->send($this->byEmail(true));

        self::assertSame(AttemptState::Later, $attempt->state);
        self::assertSame([Failure::Settings, $detail], [$attempt->failure, $attempt->detail]);
    }

    public function testAnSmsWithoutAPrivateKeyWaits(): void
    {
        $attempt = $this->send($this->byEverything());

        self::assertSame([Failure::Settings, 'private_api_key'], [$attempt->failure, $attempt->detail]);
        self::assertSame([], $this->shop->sent);
    }

    public function testTheDetailNeverRepeatsWhatTheShopperEntered(): void
    {
        $this->shop->settings->set('subscription/route', 'client')->set('server_api/private_api_key', 'pk_1');
        foreach (['invalid' => '400 invalid email', 'shopper@example.com' => '400 email'] as $code => $detail) {
            $error = ['detail' => 'Invalid email address shopper@example.com', 'code' => $code];
            $this->shop->replies(new Response(400, [], (string) json_encode(['errors' => [$error]])));

            self::assertSame($detail, $this->send($this->byEmail())->detail);
        }
    }

    public function testAConsumerWaitsForTheRateLimitOnlyForAMoment(): void
    {
        $this->shop->gates->waits = [0.5, 0.5];
        self::assertSame(AttemptState::Done, $this->shop->sender()->send($this->byEmail(), false, 3, 2)->state);

        $this->shop->gates->waits = [1.5, 1.5];
        $this->shop->sent = [];
        self::assertEquals(
            new Attempt(AttemptState::Closed, false, wait: 2),
            $this->shop->sender()->send($this->byEmail(), false, 3, 2)
        );
        self::assertSame([], $this->shop->sent);
    }

    public function testAShopperNeverWaitsForTheRateLimit(): void
    {
        $this->shop->gates->waits = [0.01];

        self::assertSame(AttemptState::Closed, $this->send($this->byEmail())->state);
        self::assertSame([], $this->shop->sent);
    }

    public function testKlaviyosRetryAfterClosesTheInterfaceForThatLong(): void
    {
        $this->shop->replies(new Response(429, ['Retry-After' => '90']));
        self::assertSame(90, $this->send($this->byEmail())->wait);

        $this->shop->clock->pass(89);
        self::assertSame(AttemptState::Closed, $this->send($this->byEmail())->state);
        $this->shop->clock->pass(1);
        self::assertSame(AttemptState::Done, $this->send($this->byEmail())->state);
        self::assertCount(2, $this->shop->sent);
    }

    public function testOneInterfaceDoesNotCloseAnother(): void
    {
        $this->shop->settings->set('server_api/private_api_key', 'pk_1');
        $this->shop->replies(new Response(503));
        $this->send($this->byEmail());

        self::assertSame(AttemptState::Done, $this->send($this->byEverything())->state);
    }

    private function send(Entry $entry): Attempt
    {
        return $this->shop->sender()->send($entry, false, 3, 0);
    }

    private function byEmail(bool $newsletter = false): Entry
    {
        return new Entry(1, 42, new Person('shopper@example.com'), [Channel::Email], $newsletter);
    }

    private function byEverything(): Entry
    {
        $person = new Person('shopper@example.com', '+12015550123');

        return new Entry(1, 42, $person, [Channel::Email, Channel::Sms], true);
    }

    /**
     * @return list<string>
     */
    private function urls(): array
    {
        return array_map(
            static fn (RequestInterface $request): string => (string) $request->getUri(),
            $this->shop->sent
        );
    }
}
