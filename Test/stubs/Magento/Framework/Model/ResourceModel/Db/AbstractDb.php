<?php

declare(strict_types=1);

namespace Magento\Framework\Model\ResourceModel\Db;

abstract class AbstractDb
{
    /**
     * @param string $mainTable
     * @param string $idFieldName
     * @return void
     */
    protected function _init($mainTable, $idFieldName)
    {
    }
}
