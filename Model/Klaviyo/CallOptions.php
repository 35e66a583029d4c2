<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * Where and how a call is sent.
 */
class CallOptions
{
    /**
     * @param string $endpoint absolute URL
     * @param float $seconds time limit for the request and its whole reply
     * @param string $revision of Klaviyo's API, for example "2026-01-15"; onsite needs none
     */
    public function __construct(
        public readonly string $endpoint,
        public readonly float $seconds,
        public readonly string $revision = ''
    ) {
    }
}
