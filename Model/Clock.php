<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * The time. Tests replace it.
 */
class Clock
{
    /**
     * Seconds since 1970.
     */
    public function now(): int
    {
        return time();
    }

    /**
     * Seconds from any start. This clock never goes back.
     */
    public function monotonic(): float
    {
        return hrtime(true) / 1e9;
    }

    /**
     * Waits.
     */
    public function sleep(float $seconds): void
    {
        // phpcs:ignore Magento2.Functions.DiscouragedFunction
        usleep((int) ceil($seconds * 1e6));
    }
}
