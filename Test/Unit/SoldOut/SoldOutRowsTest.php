<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Test\Fake\Rows;
use Restock\KlaviyoBackInStock\Test\Fake\Select;
use Restock\KlaviyoBackInStock\Test\Fake\StockStatus;

final class SoldOutRowsTest extends TestCase
{
    public function testAProductWithoutStockDataIsAsSoldOutAsOneWithout(): void
    {
        $rows = new Rows([
            ['entity_id' => '1', 'is_salable' => '1'],
            ['entity_id' => '2', 'is_salable' => '0'],
            ['entity_id' => '3', 'is_salable' => null],
            ['entity_id' => '4', 'is_salable' => 1],
            ['entity_id' => '5', 'is_salable' => 0],
        ]);

        $soldOut = (new SoldOutRows(new StockStatus()))->read($rows, 1, []);

        self::assertSame(['2', '3', '5'], array_column($soldOut, 'entity_id'));
    }

    public function testOnlyWhatAShopperOfTheStoreViewCouldBuyIsRead(): void
    {
        $rows = new Rows([]);

        (new SoldOutRows(new StockStatus()))->read($rows, 3, ['color', 'size']);

        self::assertContains(['addStoreFilter', [3]], $rows->calls, 'of the website');
        self::assertContains(['addAttributeToFilter', ['status', 1]], $rows->calls, 'enabled');
        self::assertContains(['addFilterByRequiredOptions', []], $rows->calls);
        self::assertContains(['addAttributeToSelect', [['color', 'size'], 'left']], $rows->calls);
    }

    public function testTheStorefrontsOwnStockFilterStaysOutAndStockDataLeavesNothingOut(): void
    {
        $rows = new Rows([]);
        $stock = new StockStatus();

        (new SoldOutRows($stock))->read($rows, 1, []);

        self::assertSame(['setFlag', ['has_stock_status_filter', true]], $rows->calls[0]);
        self::assertSame([false], $stock->filtered);
    }

    public function testOnlyTheColumnsThatAreNeededAreRead(): void
    {
        $rows = new Rows([]);

        (new SoldOutRows(new StockStatus()))->read($rows, 1, ['color'], ['member_position']);

        $select = $rows->getSelect();
        self::assertInstanceOf(Select::class, $select);
        self::assertSame([
            ['at_color', 'value', 'color'],
            ['stock_status_index', 'stock_status', 'is_salable'],
            ['place_value', 'value', 'member_position'],
            ['', 'e.entity_id', null],
        ], $select->columns);
    }

    public function testTheDatabaseIsAskedOnce(): void
    {
        $rows = new Rows(array_fill(0, 500, ['entity_id' => '1', 'is_salable' => '0']));

        (new SoldOutRows(new StockStatus()))->read($rows, 1, []);

        self::assertCount(1, array_keys(array_column($rows->calls, 0), 'getData', true));
    }
}
