<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * What Klaviyo's API tells about an account.
 */
class Answer
{
    /**
     * @param list<Record> $records of all pages; empty if the call was not accepted
     * @param int|null $time when Klaviyo replied by its own clock, in seconds since 1970; null if it does not say so
     */
    public function __construct(
        public readonly Outcome $outcome,
        public readonly array $records = [],
        public readonly ?int $time = null
    ) {
    }

    /**
     * Whether the private key is not valid.
     */
    public function isKeyRefused(): bool
    {
        return $this->outcome->kind === OutcomeKind::Refused && $this->outcome->status === 401;
    }

    /**
     * Whether the private key lacks a scope.
     */
    public function isScopeMissing(): bool
    {
        return $this->outcome->kind === OutcomeKind::Refused && $this->outcome->status === 403;
    }
}
