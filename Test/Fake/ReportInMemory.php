<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;

/**
 * Rows of the outbox, without a database.
 */
final class ReportInMemory extends OutboxReport
{
    /** @var list<int>|null what retry() and delete() were called with last; null for all that failed */
    public ?array $ids = [];

    public int $limit = 0;

    /**
     * @param list<array<string, string|null>> $rows
     */
    public function __construct(private readonly Summary $summary, private readonly array $rows = [])
    {
    }

    public function summary(): Summary
    {
        return $this->summary;
    }

    public function rows(int $limit): array
    {
        $this->limit = $limit;

        return array_slice($this->rows, 0, $limit);
    }

    public function retry(?array $ids): array
    {
        $this->ids = $ids;

        return $ids ?? [7, 8, 9];
    }

    public function delete(?array $ids): int
    {
        $this->ids = $ids;

        return count($ids ?? [7, 8, 9]);
    }
}
