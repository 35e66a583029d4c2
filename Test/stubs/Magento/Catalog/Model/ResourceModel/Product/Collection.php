<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel\Product;

use Magento\Framework\DB\Select;

class Collection
{
    public const MAIN_TABLE_ALIAS = 'e';

    /**
     * @param string $flag
     * @param mixed $value
     * @return $this
     */
    public function setFlag($flag, $value = null)
    {
        return $this;
    }

    /**
     * @param int|string|null $store
     * @return $this
     */
    public function addStoreFilter($store = null)
    {
        return $this;
    }

    /**
     * @param string $attribute
     * @param mixed $condition
     * @param string $joinType
     * @return $this
     */
    public function addAttributeToFilter($attribute, $condition = null, $joinType = 'inner')
    {
        return $this;
    }

    /**
     * @return $this
     */
    public function addFilterByRequiredOptions()
    {
        return $this;
    }

    /**
     * @param list<string>|string $attribute
     * @param bool|string $joinType
     * @return $this
     */
    public function addAttributeToSelect($attribute, $joinType = false)
    {
        return $this;
    }

    /**
     * @return list<array<string, int|string|null>>
     */
    public function getData()
    {
        return [];
    }

    /**
     * @return Select
     */
    public function getSelect()
    {
        return new Select();
    }

    /**
     * @param string $table
     * @return string
     */
    public function getTable($table)
    {
        return $table;
    }
}
