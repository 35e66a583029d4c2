<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;
use Magento\Framework\DB\Select;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Doctor\SoldOutCandidates;

/**
 * What the doctor asks the database for to find an example.
 */
final class SoldOutCandidatesTest extends TestCase
{
    public function testTheNewestSoldOutProductsOfTheStoreViewAreRead(): void
    {
        $select = $this->createMock(Select::class);
        // A child of a configurable can be absent from the stock index.
        $select->expects(self::once())->method('having')->with('COALESCE(is_salable, 0) = 0')->willReturnSelf();
        $select->expects(self::once())->method('order')->with('e.entity_id DESC')->willReturnSelf();
        $select->expects(self::once())->method('limit')->with(60)->willReturnSelf();
        $collection = $this->createMock(Collection::class);
        $collection->expects(self::once())->method('addStoreFilter')->with(3);
        // No filter by visibility: children are not visible.
        $collection->expects(self::once())->method('addAttributeToFilter')->with('status', 1);
        $collection->expects(self::once())->method('setFlag')->with('has_stock_status_filter', true);
        $collection->method('getSelect')->willReturn($select);
        $collection->method('getData')->willReturn([['entity_id' => '71'], ['entity_id' => '42']]);
        $collections = self::createStub(CollectionFactory::class);
        $collections->method('create')->willReturn($collection);
        $stock = $this->createMock(StockStatus::class);
        $stock->expects(self::once())->method('addStockDataToCollection')->with($collection, false);

        self::assertSame([71, 42], (new SoldOutCandidates($collections, $stock))->ids(3));
    }
}
