<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Closure;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Promise\Create;
use GuzzleHttp\Promise\PromiseInterface;
use GuzzleHttp\Psr7\Response;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\ReplyReader;
use Restock\KlaviyoBackInStock\Model\Klaviyo\RetryAfter;

/**
 * Hosts that reply by path: a response, a JSON document, or nothing.
 */
final class KlaviyoReplies
{
    /** @var list<RequestInterface> */
    public array $sent = [];

    /** @var array<string, Response|array<mixed>|'offline'|'silent'|Closure(RequestInterface): (Response|array<mixed>)> */
    public array $byPath = [];

    /** How much Klaviyo's clock is ahead of the shop's, in seconds; null if its replies have no time. */
    public ?int $ahead = 0;

    public function __construct(private readonly Clock $clock = new Clock())
    {
    }

    public function client(): Client
    {
        $handler = function (RequestInterface $request): PromiseInterface {
            $this->sent[] = $request;
            $reply = $this->byPath[$request->getUri()->getPath()] ?? new Response(404);
            $reply = $reply instanceof Closure ? $reply($request) : $reply;
            if ($reply === 'offline' || $reply === 'silent') {
                // As cURL numbers them: no connection, no answer in time.
                $number = $reply === 'offline' ? 7 : 28;

                return Create::rejectionFor(new ConnectException($reply, $request, null, ['errno' => $number]));
            }

            return Create::promiseFor(is_array($reply)
                ? new Response(200, $this->date(), json_encode($reply, JSON_THROW_ON_ERROR))
                : $reply);
        };
        $stack = new HandlerStack($handler);
        $stack->push(Middleware::redirect());

        return new Client(['handler' => $stack]);
    }

    public function exchange(): Exchange
    {
        return new Exchange($this->client(), new ReplyReader(new RetryAfter()), $this->clock);
    }

    /**
     * @return array<string, string>
     */
    private function date(): array
    {
        return $this->ahead === null
            ? []
            : ['Date' => gmdate('D, d M Y H:i:s \G\M\T', $this->clock->now() + $this->ahead)];
    }

    /**
     * One resource of Klaviyo's API.
     *
     * @param array<string, mixed> $attributes
     * @return array{type: string, id: string, attributes: array<string, mixed>}
     */
    public static function resource(string $id, array $attributes = []): array
    {
        return ['type' => 'any', 'id' => $id, 'attributes' => $attributes];
    }
}
