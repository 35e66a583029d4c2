<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\CatalogInventory\Model\ResourceModel\Stock\Status;

/**
 * Does not change the collection, and records whether to filter it.
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
