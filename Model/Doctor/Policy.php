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
        [$scheme, $host] = explode('://', $origin) + [1 => ''];
        foreach ($sources as $source) {
            if (in_array($source, ['*', $scheme . ':'], true) || ($source === "'self'" && $origin === $page)) {
                return true;
            }
            $pattern = preg_match('~^(?:(https?)://)?([^/\']+)~', $source, $parts) === 1 ? $parts[2] : '';
            if ($pattern !== '' && in_array($parts[1] ?? '', ['', $scheme, 'http'], true)) {
                $isWild = str_starts_with($pattern, '*.') && str_ends_with($host, substr($pattern, 1));
                if ($isWild || $pattern === $host) {
                    return true;
                }
            }
        }

        return false;
    }
}
