<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel\Product;

use Magento\Catalog\Model\Product;
use Magento\Framework\DB\Select;

class Collection
{
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
     * @param int|list<int> $productId
     * @param bool $exclude
     * @return $this
     */
    public function addIdFilter($productId, $exclude = false)
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
     * @param string|null $attribute
     * @return $this
     */
    public function removeAttributeToSelect($attribute = null)
    {
        return $this;
    }

    /**
     * @param bool $printQuery
     * @param bool $logQuery
     * @return $this
     */
    public function load($printQuery = false, $logQuery = false)
    {
        return $this;
    }

    /**
     * @return array<int, Product>
     */
    public function getItems()
    {
        return [];
    }

    /**
     * @return list<array<string, int|string|bool|null>>
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
