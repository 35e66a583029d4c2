<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use Magento\Framework\App\State;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Doctor\Doctor;
use Restock\KlaviyoBackInStock\Model\Doctor\EventOrigin;
use Restock\KlaviyoBackInStock\Model\Doctor\EventWatch;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoAccount;
use Restock\KlaviyoBackInStock\Model\Doctor\OtherCatalogs;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofResult;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofStart;
use Restock\KlaviyoBackInStock\Model\Doctor\Subjects;
use Restock\KlaviyoBackInStock\Model\Klaviyo\JsonApi;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;
use Restock\KlaviyoBackInStock\Test\Fake\KlaviyoReplies;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;
use Restock\KlaviyoBackInStock\Test\Fake\StoresById;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * A proof subscription for the sold-out product 42 of store view 1, in website 11.
 */
final class ProofTest extends TestCase
{
    use ChecksSubjects;

    private Delivery $shop;

    private KlaviyoReplies $klaviyo;

    /** Catalog ID that Klaviyo knows the variant by, for the server API. */
    private string $catalog = '11-1';

    /** Catalog ID that Klaviyo refuses. */
    private string $refused = 'none';

    /** Whether Klaviyo knows the variant in an onsite subscription. */
    private bool $knowsOnsite = true;

    /** Seconds until an event can be read. */
    private float $delay = 3;

    /** Whether an event gets the time at which it can be read. */
    private bool $isStampedLate = false;

    /** @var list<array{string, float, int}> events: ID, when they can be read, and their own time */
    private array $events = [];

    protected function setUp(): void
    {
        $this->shop = new Delivery();
        $this->shop->seconds = 0;
        $this->shop->settings->set('server_api/private_api_key', 'pk_own');
        $this->klaviyo = new KlaviyoReplies($this->shop->clock);
        $this->klaviyo->byPath = [
            '/api/metrics' => ['data' => [KlaviyoReplies::resource('M1', ['name' => 'Subscribed to Back in Stock'])]],
            '/api/profiles' => ['data' => [KlaviyoReplies::resource('P1')]],
            '/api/events' => fn (): array => ['data' => $this->visible()],
            '/api/back-in-stock-subscriptions' => $this->server(...),
        ];
        $this->shop->klaviyo = function (RequestInterface $request): Response {
            if (str_contains($request->getUri()->getPath(), 'onsite')) {
                $this->happen($this->knowsOnsite);

                return new Response(200, [], '{"success": true}');
            }

            return $this->server($request);
        };
    }

    public function testAnEventProvesTheSubscription(): void
    {
        $result = $this->prove();

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 4 s.',
            $this->text($result)
        );
        self::assertSame('', $result->catalog);
        self::assertCount(1, $this->shop->sent);
        $questions = array_filter(
            $this->klaviyo->sent,
            static fn (RequestInterface $request): bool => $request->getUri()->getPath() === '/api/events'
        );
        $all = 'filter=equals(metric_id,"M1"),equals(profile_id,"P1")';
        self::assertSame(
            [$all, "$all,greater-or-equal(datetime,2026-01-15T11:00:00Z)"],
            array_slice(array_map(
                static fn (RequestInterface $request): string => urldecode($request->getUri()->getQuery()),
                array_values($questions)
            ), 0, 2)
        );
    }

    public function testWithoutAnEventNobodyIsNotified(): void
    {
        $this->knowsOnsite = false;

        self::assertSame(
            'failed: Klaviyo accepted the test subscription for variant 42, but made no event. It would notify '
            . 'nobody.',
            $this->text($this->prove())
        );
        self::assertGreaterThan(55, $this->shop->clock->monotonic());
        self::assertLessThan(70, $this->shop->clock->monotonic());
    }

    public function testAnAddressWithAnEarlierEventProvesNothingByHavingNoNewOne(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $this->events = [['E0', 0.0, $this->klaviyosTime() - 40 * 86400]];
        $result = $this->prove();

        self::assertSame('unknown: This address may already wait for this product.', $this->text($result));
        self::assertSame('Use another address.', (string) $result->line->finding->advice);
        self::assertSame(['11-1'], $this->catalogs());
    }

    public function testANewEventProvesTheSubscriptionOfAnAddressWithAnEarlierOne(): void
    {
        $this->events = [['E0', 0.0, $this->klaviyosTime() - 60]];

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testTheLateEventOfAnEarlierTestProvesNothing(): void
    {
        $this->knowsOnsite = false;
        $this->events = [['E0', 30.0, $this->klaviyosTime() - 62]];

        self::assertSame('unknown: This address may already wait for this product.', $this->text($this->prove()));
    }

    public function testAnotherCatalogIdThatWorksIsFound(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $result = $this->prove();

        self::assertSame(
            'failed: Klaviyo knows the variant by the catalog ID "$default", not by the one in the settings.',
            $this->text($result)
        );
        self::assertSame('$default', $result->catalog);
    }

    public function testTheCatalogIdOfTheSettingsIsTriedFirst(): void
    {
        $this->shop->settings->set('subscription/route', 'client')->set('subscription/catalog', '$default');
        $this->catalog = '$default';

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testEveryKnownCatalogIdIsTriedOnce(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = 'none';
        $this->prove();

        self::assertSame(['11-1', '$default', '1', '11'], $this->catalogs());
    }

    public function testALateEventCountsForTheCatalogIdOfTheSettings(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->delay = 45;
        $result = $this->prove();

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 46 s.',
            $this->text($result)
        );
        self::assertSame('', $result->catalog);
    }

    #[TestWith([0])]
    #[TestWith([-7200])]
    #[TestWith([45])]
    public function testALateEventIsNotThatOfTheCatalogIdWhichIsTriedNext(int $ahead): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->klaviyo->ahead = $ahead;
        $this->delay = 65;
        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 66 s.',
            $this->text($this->prove())
        );
        self::assertSame(['11-1', '$default'], $this->catalogs());
    }

    #[TestWith([0])]
    #[TestWith([-7200])]
    #[TestWith([45])]
    public function testALateEventIsThatOfTheOtherCatalogIdWhichWasTriedAtItsTime(int $ahead): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->klaviyo->ahead = $ahead;
        $this->catalog = '$default';
        $this->delay = 35;

        self::assertSame('$default', $this->prove()->catalog);
        self::assertSame(['11-1', '$default', '1'], $this->catalogs());
    }

    public function testIfTheCatalogIdOfAnEventIsNotCertainNothingIsOffered(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->delay = 75;
        $this->isStampedLate = true;
        $unknown = 'unknown: An event appeared in Klaviyo, but it is not certain which catalog ID it belongs to.';
        $result = $this->prove();
        self::assertSame([$unknown, ''], [$this->text($result), $result->catalog]);

        $this->events = [];
        $this->isStampedLate = false;
        $this->klaviyo->ahead = null;
        $result = $this->prove();
        self::assertSame([$unknown, ''], [$this->text($result), $result->catalog]);
    }

    public function testWithOneCatalogIdKlaviyosTimeDoesNotMatter(): void
    {
        $this->klaviyo->ahead = null;

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testASubscriptionWithoutAReplyCanBeTheOneThatWorks(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $this->klaviyo->byPath['/api/back-in-stock-subscriptions'] = function (RequestInterface $request): Response {
            $this->server($request);

            return new Response(502);
        };

        self::assertSame('$default', $this->prove()->catalog);
    }

    public function testACatalogIdThatKlaviyoRefusesTakesNoTime(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '1';
        $this->refused = '$default';
        $result = $this->prove();

        self::assertSame('1', $result->catalog);
        self::assertLessThan(70, $this->shop->clock->monotonic());
    }

    public function testIfTheEventsCannotBeReadTheResultIsUnknown(): void
    {
        $this->knowsOnsite = false;
        $this->klaviyo->byPath['/api/events'] = fn (): array|Response => $this->shop->clock->monotonic() < 50
            ? ['data' => []]
            : new Response(503);

        self::assertSame('unknown: Klaviyo did not answer (unavailable 503).', $this->text($this->prove()));
    }

    public function testOneLookThatFailsDoesNotEndTheProof(): void
    {
        $this->klaviyo->byPath['/api/events'] = fn (): array|Response => $this->shop->clock->monotonic() === 2.0
            ? new Response(503)
            : ['data' => $this->visible()];

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 4 s.',
            $this->text($this->prove())
        );
    }

    public function testARefusalIsNamed(): void
    {
        $this->shop->replies(new Response(200, [], '{"success": false, "errors": ["No."]}'));

        self::assertSame(
            'failed: Klaviyo did not accept the test subscription: Klaviyo refused the request.',
            $this->text($this->prove())
        );
    }

    public function testAMissingScopeIsNamedBeforeAnythingIsSent(): void
    {
        $this->klaviyo->byPath['/api/profiles'] = new Response(403, [], '{"errors": [{"code": "permission_denied"}]}');

        self::assertSame(
            'unknown: The Private API Key lacks a scope: this check needs profiles:read.',
            $this->text($this->prove())
        );
        self::assertSame([], $this->shop->sent);
    }

    public function testWithoutWhatItNeedsNothingIsSent(): void
    {
        self::assertSame('failed: This is not a valid e-mail address.', $this->text($this->prove('me@')));

        $this->shop->settings->set('advanced/server_endpoint', 'http://a.klaviyo.com/api/back-in-stock-subscriptions');
        self::assertSame(
            'failed: "http://a.klaviyo.com/api/back-in-stock-subscriptions" is not a valid endpoint.',
            $this->text($this->prove())
        );

        $this->shop->settings->set('server_api/private_api_key', '');
        self::assertSame('failed: The test needs a Private API Key.', $this->text($this->prove()));

        $this->shop->settings
            ->set('server_api/private_api_key', 'pk_own')
            ->set('advanced/server_endpoint', 'https://a.klaviyo.com/api/back-in-stock-subscriptions');
        self::assertSame(
            'failed: The test needs a product that is sold out.',
            $this->text($this->prove(saleable: true))
        );
        self::assertSame([], $this->shop->sent);
    }

    private function text(ProofResult $result): string
    {
        return $result->line->finding->state->value . ': ' . $result->line->finding->message;
    }

    private function prove(string $email = 'me@example.com', bool $saleable = false): ProofResult
    {
        $config = $this->shop->config();
        $account = new KlaviyoAccount($config, new PrivateKey($config, $this->shop->encryptor));
        $exchange = $this->klaviyo->exchange();
        $catalogs = new OtherCatalogs($config, $account, new StoresById([1]), new Server(new JsonApi($exchange)));
        $watch = new EventWatch($account, new Lookup($exchange, $this->shop->clock));
        $subjects = self::createStub(Subjects::class);
        $subjects->method('create')->willReturn(
            $this->subject(new Product(42, saleable: $saleable), clock: $this->shop->clock)
        );
        $state = self::createStub(State::class);
        $state->method('emulateAreaCode')->willReturnCallback(
            static fn (string $code, callable $work): mixed => $work()
        );
        $examination = new Examination(
            $state,
            new StoresById([1]),
            $subjects,
            self::createStub(Doctor::class),
            new ProofStart(
                $account,
                $this->shop->account(),
                $this->shop->sender(),
                $catalogs,
                $watch,
                (new Shop(['product' => ['id' => 42]]))->variants(),
                new EmailAddress(),
                $this->shop->clock
            ),
            new ProofSearch($catalogs, $watch, new EventOrigin(), $this->shop->clock)
        );

        return $examination->prove(new StoreView(), '', $email);
    }

    /**
     * @return list<string> the catalog IDs of the subscriptions, in their order
     */
    private function catalogs(): array
    {
        $catalogs = [];
        foreach ([...$this->shop->sent, ...$this->klaviyo->sent] as $request) {
            if (preg_match('/:::(.+):::42/', (string) $request->getBody(), $match) === 1) {
                $catalogs[] = $match[1];
            }
        }

        return $catalogs;
    }

    private function server(RequestInterface $request): Response
    {
        if (str_contains((string) $request->getBody(), ":::$this->refused:::")) {
            return new Response(400, [], '{"errors": [{"code": "invalid"}]}');
        }
        $this->happen(str_contains((string) $request->getBody(), '"$magento_two:::' . $this->catalog . ':::42"'));

        return new Response(202);
    }

    private function happen(bool $isKnown): void
    {
        if ($isKnown) {
            $this->events[] = [
                'E' . (count($this->events) + 1),
                $this->shop->clock->monotonic() + $this->delay,
                $this->klaviyosTime() + ($this->isStampedLate ? (int) $this->delay : 0),
            ];
        }
    }

    private function klaviyosTime(): int
    {
        return $this->shop->clock->now() + (int) $this->klaviyo->ahead;
    }

    /**
     * @return list<array<string, mixed>>
     */
    private function visible(): array
    {
        $visible = [];
        foreach ($this->events as [$id, $from, $time]) {
            if ($from <= $this->shop->clock->monotonic()) {
                $visible[] = KlaviyoReplies::resource($id, ['datetime' => gmdate('Y-m-d\TH:i:s+00:00', $time)]);
            }
        }

        return $visible;
    }
}
