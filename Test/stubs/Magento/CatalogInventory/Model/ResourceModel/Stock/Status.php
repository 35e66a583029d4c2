<?php

declare(strict_types=1);

namespace Magento\CatalogInventory\Model\ResourceModel\Stock;

use Magento\Catalog\Model\ResourceModel\Product\Collection;

class Status
{
    /**
     * @param Collection $collection
     * @param bool $isFilterInStock
     * @return Collection
     */
    public function addStockDataToCollection($collection, $isFilterInStock)
    {
        return $collection;
    }
}
