<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Clock as RealClock;

/**
 * Stands still until a test moves it.
 */
final class Clock extends RealClock
{
    private float $passed = 0;

    public function __construct(private int $start = 1_768_478_400)
    {
    }

    public function now(): int
    {
        return $this->start + (int) $this->passed;
    }

    public function monotonic(): float
    {
        return $this->passed;
    }

    public function sleep(float $seconds): void
    {
        $this->passed += $seconds;
    }

    public function pass(float $seconds): void
    {
        $this->passed += $seconds;
    }
}
