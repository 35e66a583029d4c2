<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use Magento\Framework\App\State;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Doctor\Doctor;
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

    /** @var list<array{string, float}> events: ID, and when they can be read */
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
        self::assertSame(
            'filter=equals(metric_id,"M1"),equals(profile_id,"P1"),greater-or-equal(datetime,2026-01-15T11:00:00Z)',
            urldecode(reset($questions) === false ? '' : reset($questions)->getUri()->getQuery())
        );
    }

    public function testAnEarlierEventProvesNothing(): void
    {
        $this->events = [['E0', 0.0]];
        $this->knowsOnsite = false;

        self::assertSame(
            'failed: Klaviyo accepted the test subscription for variant 42, but made no event. It would notify '
            . 'nobody.',
            $this->text($this->prove())
        );
        self::assertGreaterThan(55, $this->shop->clock->monotonic());
        self::assertLessThan(70, $this->shop->clock->monotonic());
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

        $catalogs = [];
        foreach ([...$this->shop->sent, ...$this->klaviyo->sent] as $request) {
            if (preg_match('/:::(.+):::42/', (string) $request->getBody(), $match) === 1) {
                $catalogs[] = $match[1];
            }
        }
        self::assertSame(['11-1', '$default', '1', '11'], $catalogs);
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
            'failed: A setting is missing: the API key, the List ID or a valid endpoint.',
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
        $watch = new EventWatch($account, new Lookup($exchange, $this->shop->clock), $this->shop->clock);
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
            new ProofSearch($catalogs, $watch, $this->shop->clock)
        );

        return $examination->prove(new StoreView(), '', $email);
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
            $this->events[] = ['E' . (count($this->events) + 1), $this->shop->clock->monotonic() + $this->delay];
        }
    }

    /**
     * @return list<array<string, mixed>>
     */
    private function visible(): array
    {
        $visible = [];
        foreach ($this->events as [$id, $from]) {
            if ($from <= $this->shop->clock->monotonic()) {
                $visible[] = KlaviyoReplies::resource($id);
            }
        }

        return $visible;
    }
}
