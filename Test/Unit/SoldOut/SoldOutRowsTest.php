<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Test\Fake\Rows;
use Restock\KlaviyoBackInStock\Test\Fake\StockStatus;

final class SoldOutRowsTest extends TestCase
{
    public function testAProductWithoutStockDataIsSoldOut(): void
    {
        $rows = new Rows([
            ['entity_id' => '1', 'is_salable' => '1'],
            ['entity_id' => '2', 'is_salable' => '0'],
            ['entity_id' => '3', 'is_salable' => null],
            ['entity_id' => '4', 'is_salable' => 1],
            ['entity_id' => '5', 'is_salable' => 0],
        ]);

        self::assertSame([2, 3, 5], $this->ids($rows));
    }

    public function testAProductThatAnotherModuleFiltersOutIsNotOffered(): void
    {
        $rows = new Rows([
            ['entity_id' => '1', 'is_salable' => '0'],
            ['entity_id' => '2', 'is_salable' => '0'],
        ], [2]);

        self::assertSame([1], $this->ids($rows));
    }

    public function testAProductThatTheShopperMayNotSeeIsNotOffered(): void
    {
        $rows = new Rows([
            ['entity_id' => '1', 'is_salable' => '0', 'is_hidden' => true],
            ['entity_id' => '2', 'is_salable' => '0', 'is_hidden' => false],
        ]);

        self::assertSame([2], $this->ids($rows));
    }

    public function testARowHasTheIdAndTheValuesThatWereAskedFor(): void
    {
        $rows = new Rows([
            ['entity_id' => '7', 'is_salable' => '0', 'color' => '50', 'size' => null, 'place' => 3, 'sku' => 'mug'],
        ]);

        self::assertSame(
            [['entity_id' => '7', 'color' => '50', 'size' => null, 'place' => '3']],
            $this->rows()->read($rows, 1, ['color', 'size'], ['place'])
        );
    }

    public function testOnlyProductsThatAShopperOfTheStoreViewCouldBuyAreRead(): void
    {
        $rows = new Rows([]);

        $this->rows()->read($rows, 3, ['color', 'size']);

        self::assertContains(['addStoreFilter', [3]], $rows->calls, 'of the website');
        self::assertContains(['addAttributeToFilter', ['status', 1]], $rows->calls, 'enabled');
        self::assertContains(['addFilterByRequiredOptions', []], $rows->calls);
        self::assertContains(['addAttributeToSelect', [['color', 'size'], 'left']], $rows->calls);
    }

    public function testTheStorefrontsStockFilterIsSwitchedOffBeforeTheCollectionLoads(): void
    {
        $rows = new Rows([]);
        $stock = new StockStatus();

        (new SoldOutRows($stock))->read($rows, 1, []);

        self::assertSame(['setFlag', ['has_stock_status_filter', true]], $rows->calls[0]);
        self::assertContains('load', $rows->names());
        self::assertSame([false], $stock->filtered);
    }

    public function testTheDatabaseIsAskedOnce(): void
    {
        $rows = new Rows(array_map(
            static fn (int $id): array => ['entity_id' => $id, 'is_salable' => '0'],
            range(1, 500)
        ));

        self::assertCount(500, $this->rows()->read($rows, 1, ['color']));
        self::assertCount(1, array_keys($rows->names(), 'load', true));
    }

    public function testAttributesThatWouldCostAQueryOfTheirOwnAreNotRead(): void
    {
        $rows = new Rows([]);

        $this->rows()->read($rows, 1, ['color']);

        $names = $rows->names();
        self::assertContains(['removeAttributeToSelect', []], $rows->calls);
        self::assertLessThan(
            array_search('addAttributeToSelect', $names, true),
            array_search('removeAttributeToSelect', $names, true)
        );
    }

    /**
     * @return list<int>
     */
    private function ids(Rows $rows): array
    {
        return array_map('intval', array_column($this->rows()->read($rows, 1, []), 'entity_id'));
    }

    private function rows(): SoldOutRows
    {
        return new SoldOutRows(new StockStatus());
    }
}
