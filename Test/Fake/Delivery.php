<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Closure;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Promise\Create;
use GuzzleHttp\Promise\PromiseInterface;
use GuzzleHttp\Psr7\Response;
use Magento\Catalog\Model\ResourceModel\Product as ProductResource;
use Magento\Framework\MessageQueue\PublisherInterface;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Api\Subscription;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Account;
use Restock\KlaviyoBackInStock\Model\Delivery\AttemptReader;
use Restock\KlaviyoBackInStock\Model\Delivery\BackOff;
use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;
use Restock\KlaviyoBackInStock\Model\Delivery\Deliverer;
use Restock\KlaviyoBackInStock\Model\Delivery\DirectTry;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCheck;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Gate;
use Restock\KlaviyoBackInStock\Model\Delivery\Intake;
use Restock\KlaviyoBackInStock\Model\Delivery\Limits;
use Restock\KlaviyoBackInStock\Model\Delivery\Obstacles;
use Restock\KlaviyoBackInStock\Model\Delivery\PhoneNumber;
use Restock\KlaviyoBackInStock\Model\Delivery\Replay;
use Restock\KlaviyoBackInStock\Model\Delivery\Sender;
use Restock\KlaviyoBackInStock\Model\Delivery\Slots;
use Restock\KlaviyoBackInStock\Model\Delivery\SoldOutVariant;
use Restock\KlaviyoBackInStock\Model\Delivery\Subscriber;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\JsonApi;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Onsite;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OptIn;
use Restock\KlaviyoBackInStock\Model\Klaviyo\ReplyReader;
use Restock\KlaviyoBackInStock\Model\Klaviyo\RetryAfter;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Model\Queue\Consumer;
use Restock\KlaviyoBackInStock\Model\Queue\Publisher;
use RuntimeException;

/**
 * A shop that delivers: the module's own classes, with a Klaviyo, a database and a message queue that a test controls.
 *
 * Store view 1 is enabled, delivers through the shop as a fallback, and offers e-mail. Product 42 is sold out.
 */
final class Delivery
{
    public readonly ScopeConfig $settings;

    public readonly Clock $clock;

    public readonly GatesInMemory $gates;

    public readonly HitsInMemory $hits;

    public readonly OutboxInMemory $outbox;

    public readonly ReceiptsInMemory $receipts;

    public readonly Encryptor $encryptor;

    public readonly Log $log;

    /** @var list<RequestInterface> requests to Klaviyo */
    public array $sent = [];

    /** @var list<array<string, mixed>> options of these requests */
    public array $options = [];

    /** @var list<string> messages for the consumers */
    public array $messages = [];

    public bool $isBrokerGone = false;

    /** @var list<int> products that exist */
    public array $products = [42, 43];

    public bool $acceptsCaptcha = true;

    /** @var list<int> store views that exist */
    public array $storeIds = [1, 2];

    /** Seconds that each call takes. */
    public float $seconds = 0.2;

    /** @var Closure(RequestInterface): (Response|'timeout'|'offline') */
    public Closure $klaviyo;

    public function __construct()
    {
        $this->settings = (new ScopeConfig())
            ->set('general/enabled', '1')
            ->set('general/public_api_key', 'Ab12Cd')
            ->set('delivery/mode', 'fallback')
            ->set('/general/country/default', 'US');
        $this->clock = new Clock();
        $this->encryptor = new Encryptor();
        $this->log = new Log();
        $this->gates = new GatesInMemory($this->clock);
        $this->hits = new HitsInMemory();
        $this->receipts = new ReceiptsInMemory($this->clock);
        $this->outbox = new OutboxInMemory($this->clock, new EntryCodec($this->encryptor));
        $this->klaviyo = $this->accepting();
    }

    /**
     * @return Closure(RequestInterface): Response
     */
    public function accepting(): Closure
    {
        return static fn (RequestInterface $request): Response => str_contains($request->getUri()->getPath(), 'onsite')
            ? new Response(200, [], '{"success": true}')
            : new Response(202);
    }

    /**
     * Klaviyo gives these replies, and then accepts everything.
     *
     * @param Response|'timeout'|'offline' ...$replies
     */
    public function replies(Response|string ...$replies): self
    {
        $then = $this->accepting();
        $this->klaviyo = static function (RequestInterface $request) use (&$replies, $then): Response|string {
            return array_shift($replies) ?? $then($request);
        };

        return $this;
    }

    public function config(): Config
    {
        return new Config($this->settings);
    }

    public function account(): Account
    {
        $handler = function (RequestInterface $request, array $options): PromiseInterface {
            $this->sent[] = $request;
            /** @var array<string, mixed> $options */
            $this->options[] = $options;
            $this->clock->pass($this->seconds);
            $reply = ($this->klaviyo)($request);

            return $reply instanceof Response
                ? Create::promiseFor($reply)
                : Create::rejectionFor(new ConnectException(
                    'cURL error for https://a.klaviyo.com',
                    $request,
                    null,
                    ['errno' => $reply === 'timeout' ? 28 : 7]
                ));
        };
        $reader = new ReplyReader(new RetryAfter());
        $exchange = new Exchange(new Client(['handler' => $handler]), $reader, $this->clock);
        $api = new JsonApi($exchange);

        return new Account(
            $this->config(),
            new PrivateKey($this->config(), $this->encryptor),
            $this->stores(),
            new Onsite($exchange),
            new Server($api),
            new OptIn($api)
        );
    }

    public function sender(): Sender
    {
        $gate = new Gate($this->gates, $this->clock, $this->log);

        return new Sender($this->account(), $gate, new AttemptReader(), $this->clock);
    }

    public function subscriber(int $perClient = 30, int $perPerson = 30, int $capacity = 10000): Subscriber
    {
        return new Subscriber(
            $this->config(),
            new Limits($this->hits, $this->encryptor, $perClient, $perPerson),
            new EntryCheck($this->config(), new EmailAddress(), new PhoneNumber()),
            new Replay($this->receipts, $this->encryptor),
            $this->captcha(),
            $this->variants(),
            new DirectTry($this->config(), new Slots($this->gates, 2), $this->sender()),
            new Intake($this->outbox, $this->publisher(), new BackOff(), $this->log, $capacity),
            $this->log
        );
    }

    public function deliverer(): Deliverer
    {
        return new Deliverer(
            $this->outbox,
            $this->sender(),
            new Obstacles($this->stores(), $this->productResource()),
            new BackOff(),
            $this->config(),
            $this->clock
        );
    }

    public function consumer(): Consumer
    {
        return new Consumer($this->deliverer(), $this->log);
    }

    /**
     * @param array{id?: string, variant?: int, email?: string, phone?: string, channels?: list<string>,
     *     consents?: list<string>, newsletter?: bool, captcha?: string} $different from a plain request by e-mail
     */
    public function subscription(array $different = []): Subscription
    {
        $subscription = new Subscription();
        $subscription->setRequestId($different['id'] ?? null);
        $subscription->setVariantId($different['variant'] ?? 42);
        $subscription->setEmail($different['email'] ?? 'shopper@example.com');
        $subscription->setPhone($different['phone'] ?? null);
        $subscription->setChannels($different['channels'] ?? ['EMAIL']);
        $subscription->setConsents($different['consents'] ?? null);
        $subscription->setNewsletter($different['newsletter'] ?? null);
        $subscription->setCaptcha($different['captcha'] ?? null);

        return $subscription;
    }

    private function stores(): StoresById
    {
        return new StoresById($this->storeIds);
    }

    private function publisher(): Publisher
    {
        return new Publisher(new class ($this) implements PublisherInterface {
            public function __construct(private readonly Delivery $shop)
            {
            }

            public function publish($topicName, $data)
            {
                if ($this->shop->isBrokerGone) {
                    throw new RuntimeException('Connection refused');
                }
                $this->shop->messages[] = $topicName . ' ' . (is_string($data) ? $data : '?');

                return null;
            }
        }, $this->log);
    }

    private function captcha(): Captcha
    {
        return new class ($this) extends Captcha {
            public function __construct(private readonly Delivery $shop)
            {
            }

            public function isEnabled(): bool
            {
                return true;
            }

            public function accepts(string $token): bool
            {
                return $this->shop->acceptsCaptcha;
            }
        };
    }

    private function variants(): SoldOutVariant
    {
        return new class extends SoldOutVariant {
            public function __construct()
            {
            }

            public function isOffered(int $variantId, int $storeId): bool
            {
                return $variantId === 42;
            }
        };
    }

    private function productResource(): ProductResource
    {
        return new class ($this->products) extends ProductResource {
            /**
             * @param list<int> $products
             */
            public function __construct(private readonly array $products)
            {
            }

            public function getProductsSku(array $productIds)
            {
                return array_map(
                    static fn (int $id): array => ['entity_id' => (string) $id, 'sku' => "sku-$id"],
                    array_values(array_intersect($productIds, $this->products))
                );
            }
        };
    }
}
