<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;
use Zend_Db_Expr;

/**
 * Counts requests by a key, in windows that begin with the first request. All machines of the shop share the counts.
 */
class Hits
{
    private const TABLE = 'restock_delivery_hit';

    private const NOW = 'CAST(UNIX_TIMESTAMP() AS SIGNED)';

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * Counts one request.
     *
     * @param string $key a keyed hash, never an address
     * @param int $window length in seconds
     * @return array{int, int} requests in the current window, and seconds until it ends
     */
    public function count(string $key, int $window): array
    {
        $connection = $this->resource->getConnection();
        $table = $this->resource->getTableName(self::TABLE);
        // A window from the future means that the clock was set back.
        $over = sprintf('(ends_at <= %s OR ends_at > %s + %d)', self::NOW, self::NOW, $window);
        $end = new Zend_Db_Expr(sprintf('%s + %d', self::NOW, $window));
        // MySQL assigns from left to right, so the count depends on the old end.
        $connection->insertOnDuplicate($table, ['hit_key' => $key, 'hits' => 1, 'ends_at' => $end], [
            'hits' => new Zend_Db_Expr(sprintf('IF(%s, 1, hits + 1)', $over)),
            'ends_at' => new Zend_Db_Expr(sprintf('IF(%s, VALUES(ends_at), ends_at)', $over)),
        ]);
        $select = $connection->select()
            ->from($table, ['hits', 'left' => new Zend_Db_Expr('ends_at - ' . self::NOW)])
            ->where('hit_key = ?', $key);
        $row = (array) $connection->fetchRow($select);

        return [(int) ($row['hits'] ?? 0), max(1, (int) ($row['left'] ?? $window))];
    }

    /**
     * Deletes the counts of windows that are over.
     */
    public function purge(): void
    {
        $this->resource->getConnection()->delete(
            $this->resource->getTableName(self::TABLE),
            ['ends_at <= ?' => new Zend_Db_Expr(self::NOW)]
        );
    }
}
