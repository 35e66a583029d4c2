<?php

declare(strict_types=1);

namespace Magento\Framework\App;

use LogicException;
use Magento\Framework\DB\Adapter\AdapterInterface;

class ResourceConnection
{
    /**
     * @param string $resourceName
     * @return AdapterInterface
     */
    public function getConnection($resourceName = 'default')
    {
        throw new LogicException('There is no database.');
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
