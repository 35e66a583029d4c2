<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\CatalogInventory\Model\ResourceModel\Stock\Status;

/**
 * Leaves a collection as it is and keeps whether it was to be filtered.
 */
final class StockStatus extends Status
{
    /** @var list<bool> */
    public array $filtered = [];

    public function __construct()
    {
    }

    public function addStockDataToCollection($collection, $isFilterInStock)
    {
        $this->filtered[] = $isFilterInStock;

        return $collection;
    }
}
