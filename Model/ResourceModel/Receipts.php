<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;
use Zend_Db_Expr;

/**
 * What the shop replied to a request, under a keyed hash, for a limited time. All machines of the shop share it.
 */
class Receipts
{
    private const TABLE = 'restock_delivery_receipt';

    private const NOW = 'CAST(UNIX_TIMESTAMP() AS SIGNED)';

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * @return string the reply; '' if there is none or its time is over
     */
    public function find(string $key): string
    {
        $connection = $this->resource->getConnection();
        $select = $connection->select()
            ->from($this->table(), ['status'])
            ->where('receipt_key = ?', $key)
            ->where('ends_at > ?', new Zend_Db_Expr(self::NOW));
        $status = $connection->fetchOne($select);

        return is_string($status) ? $status : '';
    }

    /**
     * @param int $seconds for how long the reply is kept
     */
    public function save(string $key, string $status, int $seconds): void
    {
        $this->resource->getConnection()->insertOnDuplicate($this->table(), [
            'receipt_key' => $key,
            'status' => $status,
            'ends_at' => new Zend_Db_Expr(sprintf('%s + %d', self::NOW, $seconds)),
        ], ['status', 'ends_at']);
    }

    /**
     * Deletes the replies whose time is over.
     */
    public function purge(): void
    {
        $this->resource->getConnection()->delete($this->table(), ['ends_at <= ?' => new Zend_Db_Expr(self::NOW)]);
    }

    private function table(): string
    {
        return $this->resource->getTableName(self::TABLE);
    }
}
