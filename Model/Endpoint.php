<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use InvalidArgumentException;

/**
 * URL that the shopper's browser sends requests to: https, or http on the browser's own machine.
 */
class Endpoint
{
    private const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

    /**
     * Scheme, host and port, then a path and a query. A user name or a fragment does not match.
     */
    private const URL = '~^(?<scheme>https?)://'
        . '(?<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])'
        . '(?<port>:\d{1,5})?'
        . '(?:[/?][^\s"\'<>\\\\#]*)?$~Di';

    private readonly string $origin;

    /**
     * @throws InvalidArgumentException if the browser may not send requests to this URL
     */
    public function __construct(string $url)
    {
        preg_match(self::URL, $url, $parts);
        $scheme = strtolower($parts['scheme'] ?? '');
        $host = strtolower($parts['host'] ?? '');
        $port = $parts['port'] ?? '';
        $allowed = $scheme === 'https' || ($scheme === 'http' && in_array($host, self::LOOPBACK, true));
        if (!$allowed || (int) substr($port, 1) > 65535) {
            throw new InvalidArgumentException('Not a valid endpoint URL: ' . $url);
        }
        $this->origin = $scheme . '://' . $host . $port;
    }

    /**
     * Scheme, host and port as a content security policy names them, for example "https://a.klaviyo.com".
     */
    public function origin(): string
    {
        return $this->origin;
    }
}
