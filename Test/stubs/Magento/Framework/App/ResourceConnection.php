<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class ResourceConnection
{
    /**
     * @return \Magento\Framework\DB\Adapter\AdapterInterface
     */
    public function getConnection()
    {
        throw new \LogicException('There is no database behind the stubs.');
    }

    /**
     * @param string $modelEntity
     * @return string
     */
    public function getTableName($modelEntity)
    {
        return $modelEntity;
    }
}
