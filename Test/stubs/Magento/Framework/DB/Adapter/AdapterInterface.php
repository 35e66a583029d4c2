<?php

declare(strict_types=1);

namespace Magento\Framework\DB\Adapter;

use Magento\Framework\DB\Select;

interface AdapterInterface
{
    /**
     * @return Select
     */
    public function select();

    /**
     * @param string $tableName
     * @param string|null $schemaName
     * @return bool
     */
    public function isTableExists($tableName, $schemaName = null);

    /**
     * @param string $tableName
     * @param string|null $schemaName
     * @return array<string, array<string, mixed>>
     */
    public function describeTable($tableName, $schemaName = null);

    /**
     * @param string $table
     * @param array<string, mixed> $bind
     * @param array<int|string, mixed>|string $where
     * @return int
     */
    public function update($table, array $bind, $where = '');

    /**
     * @param string $table
     * @param array<int|string, mixed>|string $where
     * @return int
     */
    public function delete($table, $where = '');

    /**
     * @param string $table
     * @param array<int|string, mixed> $data
     * @param array<int|string, mixed> $fields
     * @return int
     */
    public function insertOnDuplicate($table, array $data, array $fields = []);

    /**
     * @param string|null $tableName
     * @return string
     */
    public function lastInsertId($tableName = null);

    /**
     * @param Select|string $sql
     * @return mixed
     */
    public function fetchOne($sql);

    /**
     * @param Select|string $sql
     * @return array<string, string|null>|false
     */
    public function fetchRow($sql);

    /**
     * @param Select|string $sql
     * @return list<array<string, string|null>>
     */
    public function fetchAll($sql);

    /**
     * @param Select|string $sql
     * @return list<string>
     */
    public function fetchCol($sql);
}
