<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

/**
 * What became of the alerts of one source. Every alert that was read is exported or left out.
 */
class Summary
{
    public int $read = 0;

    /** Alerts that became one row or more. */
    public int $exported = 0;

    public int $rows = 0;

    /** @var array<string, int> reason → alerts */
    public array $leftOut = [];

    /** Why the whole source could not be read, or ''. */
    public string $problem = '';

    public function leaveOut(string $reason): void
    {
        $this->leftOut[$reason] = ($this->leftOut[$reason] ?? 0) + 1;
    }
}
