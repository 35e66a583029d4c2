<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\Psr7\DroppingStream;
use GuzzleHttp\Psr7\Utils;
use GuzzleHttp\RequestOptions;
use InvalidArgumentException;
use Psr\Http\Message\ResponseInterface;
use Restock\KlaviyoBackInStock\Model\Clock;
use stdClass;

/**
 * Sends one request and returns its outcome, within a time limit.
 *
 * It sends no cookies, follows no redirect, and reads no more of a reply than Klaviyo's replies can have. Nothing that
 * the network or Klaviyo can do throws.
 */
class Exchange
{
    /** Klaviyo's replies to a POST request have a few hundred characters. */
    private const LONGEST_BODY = 65536;

    /** A page with 200 resources has some 100,000 characters. */
    private const LONGEST_PAGE = 2097152;

    /** cURL stopped because the longest body was reached (CURLE_WRITE_ERROR). */
    private const CUT_OFF = 23;

    /** cURL stopped because the time was up (CURLE_OPERATION_TIMEDOUT). */
    private const TIMED_OUT = 28;

    public function __construct(
        private readonly ClientInterface $client,
        private readonly ReplyReader $reader,
        private readonly Clock $clock
    ) {
    }

    /**
     * @param array<string, string> $headers
     * @throws InvalidArgumentException for a malformed URL, but never for a failure of the network or of Klaviyo
     */
    public function post(string $url, array $headers, string $body, float $seconds, Verdict $verdict): Outcome
    {
        $reply = $this->send('POST', $url, [
            RequestOptions::HEADERS => $headers,
            RequestOptions::BODY => $body,
        ], $seconds, self::LONGEST_BODY);

        return $reply instanceof Outcome ? $reply : $this->told($reply, $verdict);
    }

    /**
     * Reads a JSON:API document. A success is a 2xx status with "data".
     *
     * @param array<string, string> $headers
     * @throws InvalidArgumentException for a malformed URL, but never for a failure of the network or of Klaviyo
     */
    public function get(string $url, array $headers, float $seconds): Read
    {
        $reply = $this->send('GET', $url, [RequestOptions::HEADERS => $headers], $seconds, self::LONGEST_PAGE);
        if ($reply instanceof Outcome) {
            return new Read($reply);
        }
        $outcome = $this->told($reply, Verdict::Document);
        $document = json_decode((string) $reply->getBody());

        $time = strtotime($reply->getHeaderLine('Date'));

        return new Read(
            $outcome,
            $outcome->isAccepted() && $document instanceof stdClass ? $document : null,
            $time === false ? null : $time
        );
    }

    /**
     * @param array<string, mixed> $options
     */
    private function send(
        string $method,
        string $url,
        array $options,
        float $seconds,
        int $longest
    ): ResponseInterface|Outcome {
        try {
            return $this->client->request($method, $url, $options + [
                RequestOptions::TIMEOUT => $seconds,
                RequestOptions::CONNECT_TIMEOUT => $seconds,
                RequestOptions::ALLOW_REDIRECTS => false,
                RequestOptions::COOKIES => false,
                RequestOptions::HTTP_ERRORS => false,
                RequestOptions::SINK => new DroppingStream(Utils::streamFor(''), $longest),
            ]);
        } catch (GuzzleException $error) {
            return $this->cutOff($error) ?? $this->unreachable($error);
        }
    }

    private function told(ResponseInterface $response, Verdict $verdict): Outcome
    {
        return $this->reader->read(
            $response->getStatusCode(),
            $response->getHeaderLine('Retry-After'),
            (string) $response->getBody(),
            $verdict,
            $this->clock->now()
        );
    }

    /**
     * The reply, if its body was too long to be read to its end.
     */
    private function cutOff(GuzzleException $error): ?ResponseInterface
    {
        return $this->errorNumber($error) === self::CUT_OFF && $error instanceof RequestException
            ? $error->getResponse()
            : null;
    }

    private function unreachable(GuzzleException $error): Outcome
    {
        $reason = $this->errorNumber($error) === self::TIMED_OUT ? 'timeout' : 'network';

        return new Outcome(OutcomeKind::Unreachable, reason: $reason, cause: $error);
    }

    private function errorNumber(GuzzleException $error): ?int
    {
        $context = $error instanceof ConnectException || $error instanceof RequestException
            ? $error->getHandlerContext()
            : [];

        return is_int($context['errno'] ?? null) ? $context['errno'] : null;
    }
}
