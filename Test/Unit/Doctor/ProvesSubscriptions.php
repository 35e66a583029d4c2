<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use Magento\Framework\App\State;
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
 * For tests of a proof subscription: for the sold-out product 42 of store view 1, in website 11.
 */
trait ProvesSubscriptions
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

    private function text(ProofResult $result): string
    {
        return $result->line->finding->state->value . ': ' . $result->line->finding->message;
    }

    private function prove(
        string $email = 'me@example.com',
        bool $saleable = false,
        int $asked = 42
    ): ProofResult {
        $config = $this->shop->config();
        $account = new KlaviyoAccount($config, new PrivateKey($config, $this->shop->encryptor));
        $exchange = $this->klaviyo->exchange();
        $catalogs = new OtherCatalogs($config, $account, new StoresById([1]), new Server(new JsonApi($exchange)));
        $watch = new EventWatch($account, new Lookup($exchange, $this->shop->clock));
        $subjects = self::createStub(Subjects::class);
        $subjects->method('create')->willReturn(
            $this->subject(
                new Product($asked),
                page: new Product(42, saleable: $saleable),
                clock: $this->shop->clock
            )
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
