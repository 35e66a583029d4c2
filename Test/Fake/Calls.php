<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Clock as RealClock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\JsonApi;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Message;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Onsite;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OptIn;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\Klaviyo\ReplyReader;
use Restock\KlaviyoBackInStock\Model\Klaviyo\RetryAfter;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\Klaviyo\VariantId;

/**
 * One call of each interface, for the same person and variant as test/klaviyo/interfaces.ts.
 */
final class Calls
{
    public const INTERFACES = ['onsite', 'server', 'list'];

    private const PATHS = [
        'onsite' => '/onsite/components/back-in-stock/subscribe',
        'server' => '/api/back-in-stock-subscriptions',
        'list' => '/client/subscriptions/',
    ];

    private readonly Exchange $exchange;

    public function __construct(?HandlerStack $handler = null, RealClock $clock = new RealClock())
    {
        $client = new Client($handler === null ? [] : ['handler' => $handler]);
        $this->exchange = new Exchange($client, new ReplyReader(new RetryAfter()), $clock);
    }

    public function call(string $interface, string $origin = 'http://127.0.0.1', float $seconds = 10): Outcome
    {
        $options = new CallOptions($origin . self::PATHS[$interface], $seconds, '2026-01-15');
        $person = new Person('shopper@example.com');
        $api = new JsonApi($this->exchange);
        $variant = new VariantId('$magento_two', '1-1', '123');

        return match ($interface) {
            'onsite' => (new Onsite($this->exchange))->subscribe('Ab12Cd', $person, 123, 1, $options),
            'server' => (new Server($api))->subscribe('pk_sandbox', $variant, $person, [Channel::Email], $options),
            default => (new OptIn($api))->record('Ab12Cd', 'Y6nRLr', $person, [Channel::Email], $options),
        };
    }

    /**
     * The outcome in the words of src/klaviyo/outcome.ts.
     *
     * @return array<string, mixed>
     */
    public static function describe(Outcome $outcome): array
    {
        $errors = array_map(
            static fn (Message $message): array => array_filter(
                ['message' => $message->text, 'code' => $message->code, 'pointer' => $message->pointer],
                static fn (?string $text): bool => $text !== null
            ),
            $outcome->messages
        );

        return array_filter([
            'kind' => $outcome->kind->value,
            'status' => $outcome->status,
            'field' => $outcome->field,
            'errors' => $outcome->kind->value === 'refused' ? $errors : null,
            'retryAfter' => $outcome->retryAfter,
            'reason' => $outcome->reason,
        ], static fn (mixed $value): bool => $value !== null);
    }
}
