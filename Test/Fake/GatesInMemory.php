<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Delivery\Rate;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Gates;
use RuntimeException;

/**
 * The same rules as in the database, by a clock that the test moves. Has no rate limit unless a test sets one.
 */
final class GatesInMemory extends Gates
{
    /** @var list<float> seconds that take() returns before it lets a call pass */
    public array $waits = [];

    /** Whether every change fails, as if the database were gone. */
    public bool $isBroken = false;

    /** @var array<string, float> */
    private array $pausedUntil = [];

    /** @var array<string, int> */
    private array $failures = [];

    /** @var array<string, float> */
    private array $leases = [];

    public function __construct(private readonly Clock $clock)
    {
    }

    public function take(string $name, Rate $rate): float
    {
        return array_shift($this->waits) ?? max(0, ($this->pausedUntil[$name] ?? 0) - $this->clock->monotonic());
    }

    public function pause(string $name, int $seconds): void
    {
        $this->change();
        $this->pausedUntil[$name] = $this->clock->monotonic() + $seconds;
    }

    public function pauseAfterFailure(string $name, int $least, int $most): void
    {
        $this->failures[$name] = ($this->failures[$name] ?? 0) + 1;
        $this->pause($name, max($least, min($most, 2 ** $this->failures[$name])));
    }

    public function open(string $name): void
    {
        $this->change();
        unset($this->failures[$name]);
    }

    public function lease(string $name, int $seconds): bool
    {
        if (($this->leases[$name] ?? 0) > $this->clock->monotonic()) {
            return false;
        }
        $this->leases[$name] = $this->clock->monotonic() + $seconds;

        return true;
    }

    public function release(string $name): void
    {
        unset($this->leases[$name]);
    }

    private function change(): void
    {
        if ($this->isBroken) {
            throw new RuntimeException('SQLSTATE[HY000]: General error: 2006 MySQL server has gone away');
        }
    }
}
