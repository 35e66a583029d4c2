<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * A content security policy, as far as it decides which hosts a script can call.
 *
 * Source: "Content Security Policy Level 3", 6.7.2 URL Matching.
 */
class Policy
{
    /** Scheme, host and port. */
    private const ORIGIN = '~^(https?)://(\[[^\]]+\]|[^:/]+)(?::(\d+))?$~';

    private const SOURCE = '~^(?:(https?)://)?(\[[^\]]+\]|[^:/\']+)(?::(\d+|\*))?(?:/|$)~';

    public function __construct(private readonly string $header)
    {
    }

    /**
     * @param string $origin for example "https://a.klaviyo.com"
     * @param string $page origin of the page, for 'self'
     */
    public function allowsCallsTo(string $origin, string $page): bool
    {
        // Browsers enforce every policy of the header.
        foreach (explode(',', $this->header) as $policy) {
            $sources = $this->sources($policy);
            if ($sources !== null && !$this->matches($sources, $origin, $page)) {
                return false;
            }
        }

        return true;
    }

    /**
     * @return list<string>|null null if the policy does not limit the calls
     */
    private function sources(string $policy): ?array
    {
        $directives = [];
        foreach (explode(';', strtolower($policy)) as $directive) {
            preg_match_all('/\S+/', $directive, $words);
            $name = array_shift($words[0]);
            if ($name !== null) {
                $directives[$name] ??= $words[0];
            }
        }

        return $directives['connect-src'] ?? $directives['default-src'] ?? null;
    }

    /**
     * @param list<string> $sources
     */
    private function matches(array $sources, string $origin, string $page): bool
    {
        foreach ($sources as $source) {
            if ($source === '*' || ($source === "'self'" && $origin === $page) || $this->matchesOne($source, $origin)) {
                return true;
            }
        }

        return false;
    }

    /**
     * @param string $source a scheme such as "https:", or a host with or without a scheme, a port and a path
     */
    private function matchesOne(string $source, string $origin): bool
    {
        if (preg_match(self::ORIGIN, $origin, $url) !== 1) {
            return false;
        }
        [, $scheme, $host] = $url;
        // A source for HTTP also allows HTTPS.
        if (in_array($source, [$scheme . ':', 'http:'], true)) {
            return true;
        }
        if (preg_match(self::SOURCE, $source, $parts) !== 1 || !in_array($parts[1], ['', $scheme, 'http'], true)) {
            return false;
        }
        $isHost = $parts[2] === '*' || $parts[2] === $host
            || (str_starts_with($parts[2], '*.') && str_ends_with($host, substr($parts[2], 1)));

        return $isHost && $this->isPort($parts[3] ?? '', $scheme, $url[3] ?? '');
    }

    /**
     * @param string $allowed port of the policy, '*' for any, '' for that of the scheme
     * @param string $port of the call; '' for that of the scheme
     */
    private function isPort(string $allowed, string $scheme, string $port): bool
    {
        $usual = $scheme === 'https' ? '443' : '80';
        $allowed = $allowed === '' ? $usual : $allowed;
        $port = $port === '' ? $usual : $port;

        return in_array($allowed, ['*', $port], true) || ($allowed === '80' && $port === '443');
    }
}
