<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Generator;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Restock\KlaviyoBackInStock\Model\Alerts\ExportException;
use Zend_Db_Expr;

/**
 * Reads the tables in which other modules keep their alerts. Their columns differ from version to version, so they are
 * looked up.
 */
class AlertTable
{
    private const PAGE = 1000;

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    public function exists(string $table): bool
    {
        return (bool) $this->connection()->isTableExists($this->resource->getTableName($table));
    }

    /**
     * @return list<string> none if the table does not exist
     */
    public function columns(string $table): array
    {
        return $this->exists($table)
            ? array_map('strval', array_keys($this->connection()->describeTable($this->resource->getTableName($table))))
            : [];
    }

    /**
     * Returns whether a row with these values exists.
     *
     * @param array<string, mixed> $conditions SQL with a placeholder → value
     */
    public function has(string $table, array $conditions): bool
    {
        $select = $this->connection()->select()
            ->from($this->resource->getTableName($table), ['found' => new Zend_Db_Expr('1')])
            ->limit(1);
        foreach ($conditions as $condition => $value) {
            $select->where($condition, $value);
        }

        return (bool) $this->connection()->fetchOne($select);
    }

    /**
     * Reads rows in the order of their key, page by page: without a long transaction, and with the same memory for any
     * number of rows.
     *
     * @param string $key an integer column, different in each row
     * @param list<string> $required columns
     * @param list<string> $optional columns; a row has '' for those that the table does not have
     * @param array<string, mixed> $conditions SQL with a placeholder, for the alias `main` → value
     * @param bool $withAccount adds the column `account_email`, the address of the customer in `customer_id`
     * @return Generator<int, array<string, string>>
     * @throws ExportException if a required column does not exist
     */
    public function rows(
        string $table,
        string $key,
        array $required,
        array $optional,
        array $conditions,
        bool $withAccount = false
    ): Generator {
        $known = $this->columns($table);
        $missing = array_diff([$key, ...$required], $known);
        if ($missing !== []) {
            throw new ExportException("The table $table does not have the columns " . implode(', ', $missing) . '.');
        }
        $columns = array_values(array_intersect(array_unique([$key, ...$required, ...$optional]), $known));
        $empty = array_fill_keys($optional, '');
        for ($last = 0;;) {
            $page = $this->page($table, $key, $columns, $conditions, $withAccount, $last);
            foreach ($page as $row) {
                $last = (int) $row[$key];
                yield array_map('strval', $row) + $empty;
            }
            if (count($page) < self::PAGE) {
                return;
            }
        }
    }

    /**
     * @param list<string> $columns
     * @param array<string, mixed> $conditions
     * @return list<array<string, string|null>>
     */
    private function page(
        string $table,
        string $key,
        array $columns,
        array $conditions,
        bool $withAccount,
        int $last
    ): array {
        $select = $this->connection()->select()
            ->from(['main' => $this->resource->getTableName($table)], $columns)
            ->where("main.$key > ?", $last)
            ->order("main.$key")
            ->limit(self::PAGE);
        if ($withAccount) {
            $select->joinLeft(
                ['account' => $this->resource->getTableName('customer_entity')],
                'account.entity_id = main.customer_id',
                ['account_email' => 'email']
            );
        }
        foreach ($conditions as $condition => $value) {
            $select->where($condition, $value);
        }

        return $this->connection()->fetchAll($select);
    }

    private function connection(): AdapterInterface
    {
        return $this->resource->getConnection();
    }
}
