<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Outbox;

/**
 * How the outbox is doing.
 */
class Summary
{
    /** A request that waits for longer than this needs the merchant's attention, in seconds. */
    private const HOUR = 3600;

    /**
     * @param int $waiting number of waiting requests
     * @param int $oldest seconds since the oldest waiting request; 0 if there is none
     * @param array<string, int> $failed reason (a value of Failure) → number of failed requests
     */
    public function __construct(
        public readonly int $waiting,
        public readonly int $oldest,
        public readonly array $failed
    ) {
    }

    public function failures(): int
    {
        return array_sum($this->failed);
    }

    public function isLate(): bool
    {
        return $this->oldest > self::HOUR;
    }
}
