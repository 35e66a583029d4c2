<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * Sends a call of Klaviyo's JSON:API. A success is 202.
 */
class JsonApi
{
    private const FLAGS = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
        | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR;

    public function __construct(private readonly Exchange $exchange)
    {
    }

    /**
     * @param array<string, mixed> $data content of the JSON:API document
     * @param array<string, string> $headers besides the ones that every call has
     */
    public function post(string $url, array $data, CallOptions $options, array $headers = []): Outcome
    {
        return $this->exchange->post(
            $url,
            $headers + ['revision' => $options->revision, 'Content-Type' => 'application/vnd.api+json'],
            json_encode(['data' => $data], self::FLAGS),
            $options->seconds,
            Verdict::Status
        );
    }
}
