<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use InvalidArgumentException;

/**
 * Address that a shopper's browser may post to: https anywhere, plain http on the browser's own machine only.
 */
final class Endpoint
{
    private const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

    private function __construct(private readonly string $origin)
    {
    }

    /**
     * @throws InvalidArgumentException if the address is none that a browser may post to
     */
    public static function fromUrl(string $url): self
    {
        $parts = parse_url($url);
        $parts = $parts === false ? [] : $parts;
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host'] ?? '');
        $sound = preg_match('/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/', $host) === 1
            && preg_match('/[\s"\'<>\\\\]/', $url) === 0
            && array_intersect_key($parts, ['user' => 0, 'pass' => 0, 'fragment' => 0]) === [];
        if (!$sound || !($scheme === 'https' || ($scheme === 'http' && in_array($host, self::LOOPBACK, true)))) {
            throw new InvalidArgumentException('No address that a browser may post to: ' . $url);
        }

        return new self($scheme . '://' . $host . (isset($parts['port']) ? ':' . $parts['port'] : ''));
    }

    /**
     * Scheme, host and port as a content security policy names them, as in "https://a.klaviyo.com".
     */
    public function origin(): string
    {
        return $this->origin;
    }
}
