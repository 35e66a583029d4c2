<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Endpoints;
use Restock\KlaviyoBackInStock\Model\Doctor\UsedEndpoints;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\KlaviyoReplies;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

final class EndpointsTest extends TestCase
{
    use ChecksSubjects;

    private const ONSITE = '/onsite/components/back-in-stock/subscribe';

    private const CLIENT = '/client/back-in-stock-subscriptions';

    private const SERVER = '/api/back-in-stock-subscriptions';

    private const OPT_IN = '/client/subscriptions/';

    private const REFUSAL = '{"errors": ["Please try again."], "data": {}, "success": false}';

    private KlaviyoReplies $klaviyo;

    private ScopeConfig $settings;

    protected function setUp(): void
    {
        $this->klaviyo = new KlaviyoReplies();
        $this->settings = new ScopeConfig();
        $invalid = new Response(400, [], '{"errors": [{"code": "invalid", "detail": "No."}]}');
        $this->klaviyo->byPath = [
            self::ONSITE => new Response(200, [], self::REFUSAL),
            self::CLIENT => $invalid,
            self::SERVER => $invalid,
            self::OPT_IN => $invalid,
        ];
    }

    public function testARefusalOfAnEmptyRequestShowsThatKlaviyoAnswers(): void
    {
        self::assertSame(['passed: Klaviyo answers at https://a.klaviyo.com' . self::ONSITE . '.'], $this->findings());
        self::assertSame('', (string) $this->klaviyo->sent[0]->getBody());
    }

    public function testOnlyTheInterfacesInUseAreAsked(): void
    {
        $this->settings->set('subscription/route', 'client');
        $this->findings();
        self::assertSame([self::CLIENT], $this->paths());

        $this->settings->set('delivery/mode', 'fallback')->set('server_api/private_api_key', 'pk_own');
        $this->findings();
        self::assertSame([self::CLIENT, self::SERVER], $this->paths());

        $this->settings->set('delivery/mode', 'shop');
        $this->findings();
        self::assertSame([self::SERVER], $this->paths());
    }

    #[TestWith(['direct'])]
    #[TestWith(['shop'])]
    public function testTheOptInIsAskedWhereItIsOffered(string $mode): void
    {
        $this->settings->set('opt_in/list', 'Y6nRLr')->set('delivery/mode', $mode);
        $this->findings();
        self::assertSame([self::ONSITE], $this->paths());

        $this->settings->set('opt_in/enabled', '1');
        $this->findings();
        self::assertSame([self::ONSITE, self::OPT_IN], $this->paths());
        $request = $this->klaviyo->sent[1];
        self::assertSame(['', '{}'], [$request->getUri()->getQuery(), (string) $request->getBody()]);
    }

    public function testARetiredOptInRecordsNoConsent(): void
    {
        $this->settings->set('opt_in/list', 'Y6nRLr')->set('opt_in/enabled', '1');
        $this->klaviyo->byPath[self::OPT_IN] = new Response(410);

        self::assertSame(
            'failed: Klaviyo retired https://a.klaviyo.com/client/subscriptions/. It records no consent, and adds '
            . 'nobody to the list.',
            $this->findings()[1]
        );
    }

    public function testTheRequestHasNoKey(): void
    {
        $this->settings->set('delivery/mode', 'shop')->set('server_api/private_api_key', 'pk_own');
        $this->findings();

        foreach ($this->klaviyo->sent as $request) {
            self::assertFalse($request->hasHeader('Authorization'));
        }
    }

    public function testARetiredEndpointSubscribesNobody(): void
    {
        $this->klaviyo->byPath[self::ONSITE] = new Response(410);
        self::assertSame(
            ['failed: Klaviyo retired https://a.klaviyo.com' . self::ONSITE . '. Nobody can subscribe.'],
            $this->findings()
        );

        $this->settings->set('subscription/fallback', '1');
        self::assertStringEndsWith('The form uses the client API in its place.', $this->findings()[0]);
    }

    public function testAServerWithoutNetworkMattersOnlyIfTheShopDelivers(): void
    {
        $this->klaviyo->byPath[self::ONSITE] = 'offline';
        self::assertSame(['unknown: The server cannot reach a.klaviyo.com.'], $this->findings());

        $this->settings->set('delivery/mode', 'fallback');
        self::assertSame(['failed: The server cannot reach a.klaviyo.com.'], $this->findings());
    }

    public function testOnlyASilenceOfTwoSecondsMeansThatNothingAnswers(): void
    {
        $this->settings->set('delivery/mode', 'fallback');
        $this->klaviyo->byPath[self::ONSITE] = 'silent';
        self::assertSame(['failed: The server cannot reach a.klaviyo.com.'], $this->findings());

        $clock = new Clock();
        $clock->pass(7);
        self::assertSame(['unknown: Klaviyo did not answer (timeout).'], $this->findings($clock));
    }

    public function testAFailureOfKlaviyosDecidesNothing(): void
    {
        foreach ([new Response(503), new Response(429), new Response(200, [], '<html>')] as $reply) {
            $this->klaviyo->byPath[self::ONSITE] = $reply;
            self::assertStringStartsWith('unknown: Klaviyo is temporarily unavailable', $this->findings()[0]);
        }
    }

    /**
     * @return list<string>
     */
    private function findings(?Clock $clock = null): array
    {
        $this->klaviyo->sent = [];
        $config = new Config($this->settings);
        $check = new Endpoints($config, new UsedEndpoints($config), $this->klaviyo->exchange());

        return $this->check($check, $this->subject(clock: $clock));
    }

    /**
     * @return list<string>
     */
    private function paths(): array
    {
        return array_map(
            static fn (RequestInterface $request): string => $request->getUri()->getPath(),
            $this->klaviyo->sent
        );
    }
}
