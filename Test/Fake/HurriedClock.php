<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Clock;

/**
 * The real time, but pauses are ten times shorter and count in full.
 */
final class HurriedClock extends Clock
{
    private const TIMES = 10;

    /** Seconds that passed without waiting. */
    private float $skipped = 0;

    public function now(): int
    {
        return parent::now() + (int) $this->skipped;
    }

    public function monotonic(): float
    {
        return parent::monotonic() + $this->skipped;
    }

    public function sleep(float $seconds): void
    {
        parent::sleep($seconds / self::TIMES);
        $this->skipped += $seconds - $seconds / self::TIMES;
    }
}
