<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Select;

/**
 * A database that knows only one thing: how long ago cron ran.
 */
final class CronSchedule extends ResourceConnection implements AdapterInterface
{
    /**
     * @param int|null $seconds since the last job; null if none ran
     */
    public function __construct(private readonly ?int $seconds)
    {
    }

    public function getConnection($resourceName = 'default')
    {
        return $this;
    }

    public function getTableName($modelEntity)
    {
        return $modelEntity;
    }

    public function select()
    {
        return new Select();
    }

    public function fetchOne($sql)
    {
        return $this->seconds;
    }

    public function isTableExists($tableName, $schemaName = null)
    {
        throw $this->unknown();
    }

    public function describeTable($tableName, $schemaName = null)
    {
        throw $this->unknown();
    }

    public function update($table, array $bind, $where = '')
    {
        throw $this->unknown();
    }

    public function delete($table, $where = '')
    {
        throw $this->unknown();
    }

    public function insertOnDuplicate($table, array $data, array $fields = [])
    {
        throw $this->unknown();
    }

    public function lastInsertId($tableName = null)
    {
        throw $this->unknown();
    }

    public function fetchRow($sql)
    {
        throw $this->unknown();
    }

    public function fetchAll($sql)
    {
        throw $this->unknown();
    }

    public function fetchCol($sql)
    {
        throw $this->unknown();
    }

    private function unknown(): LogicException
    {
        return new LogicException('This database has no tables.');
    }
}
