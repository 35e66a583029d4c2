<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\ResourceModel\Receipts;
use RuntimeException;

final class ReceiptsInMemory extends Receipts
{
    /** @var array<string, array{status: string, end: int}> */
    public array $rows = [];

    public bool $isBroken = false;

    public function __construct(private readonly Clock $clock)
    {
    }

    public function find(string $key): string
    {
        $row = $this->rows[$key] ?? null;

        return $row !== null && $row['end'] > $this->clock->now() ? $row['status'] : '';
    }

    public function save(string $key, string $status, int $seconds): void
    {
        if ($this->isBroken) {
            throw new RuntimeException('SQLSTATE[HY000]: General error: 2006 MySQL server has gone away');
        }
        $this->rows[$key] = ['status' => $status, 'end' => $this->clock->now() + $seconds];
    }
}
