<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;
use Zend_Db_Expr;

/**
 * The entries of the outbox that are older than the merchant allows.
 */
class OldEntries
{
    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * @return list<int> store views that have entries
     */
    public function storeIds(): array
    {
        $connection = $this->resource->getConnection();
        $select = $connection->select()->distinct()->from($this->table(), ['store_id']);

        return array_map('intval', $connection->fetchCol($select));
    }

    /**
     * Lets entries fail that have waited for too long. What a process has claimed is left to it.
     */
    public function giveUp(int $storeId, int $days): void
    {
        $this->resource->getConnection()->update($this->table(), [
            'state' => Outbox::FAILED,
            'lease' => '',
            'failed_at' => new Zend_Db_Expr('COALESCE(failed_at, CURRENT_TIMESTAMP)'),
        ], [
            'store_id = ?' => $storeId,
            'state = ?' => Outbox::WAITING,
            sprintf('NOT (%s)', Outbox::CLAIMED),
            'created_at <= ?' => $this->daysAgo($days),
        ]);
    }

    /**
     * Deletes entries that failed too long ago, or that are too old altogether because the merchant retried them.
     *
     * What failed less than a day ago stays, so a clock that jumps ahead for a moment deletes nothing.
     *
     * @param int $days since the failure
     * @param int $daysInAll since the request
     * @return int how many
     */
    public function deleteFailed(int $storeId, int $days, int $daysInAll): int
    {
        return $this->resource->getConnection()->delete($this->table(), [
            'store_id = ?' => $storeId,
            'state = ?' => Outbox::FAILED,
            'failed_at <= ?' => $this->daysAgo(1),
            sprintf('(failed_at <= %s OR created_at <= %s)', $this->daysAgo($days), $this->daysAgo($daysInAll)),
        ]);
    }

    private function daysAgo(int $days): Zend_Db_Expr
    {
        return new Zend_Db_Expr(sprintf('CURRENT_TIMESTAMP - INTERVAL %d DAY', $days));
    }

    private function table(): string
    {
        return $this->resource->getTableName(Outbox::TABLE);
    }
}
