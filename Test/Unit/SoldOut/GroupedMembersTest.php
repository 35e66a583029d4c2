<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\SoldOut\GroupedMembers;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Test\Fake\Metadata;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Rows;
use Restock\KlaviyoBackInStock\Test\Fake\RowsFactory;
use Restock\KlaviyoBackInStock\Test\Fake\StockStatus;

final class GroupedMembersTest extends TestCase
{
    public function testSoldOutMembersAreChosenByNameInTheMerchantsOrder(): void
    {
        $variants = $this->find(new Rows([
            ['entity_id' => '11', 'name' => 'Cup', 'member_position' => '10', 'is_salable' => '0'],
            ['entity_id' => '12', 'name' => 'Mug', 'member_position' => '9', 'is_salable' => '0'],
            ['entity_id' => '13', 'name' => 'Jug', 'member_position' => null, 'is_salable' => '1'],
        ]));

        self::assertEquals(
            [
                new Variant(12, [new Option('product', 'Product', '12', 'Mug', 0)]),
                new Variant(11, [new Option('product', 'Product', '11', 'Cup', 1)]),
            ],
            $variants
        );
    }

    public function testMembersWithoutAPositionComeFirstInTheOrderOfTheDatabase(): void
    {
        $variants = $this->find(new Rows([
            ['entity_id' => '11', 'name' => 'Cup', 'member_position' => '1', 'is_salable' => '0'],
            ['entity_id' => '13', 'name' => 'Jug', 'member_position' => null, 'is_salable' => '0'],
            ['entity_id' => '12', 'name' => null, 'member_position' => null, 'is_salable' => '0'],
        ]));

        self::assertSame([13, 12, 11], array_column($variants, 'id'));
        self::assertSame('', $variants[1]->label(), 'a member without a name');
    }

    #[TestWith(['entity_id', 42])]
    #[TestWith(['row_id', 1042])]
    #[TestWith(['missing', 0])]
    public function testOneQueryReadsTheMembersOfTheProductAndTheirPositions(string $linkField, int $parent): void
    {
        $rows = new Rows([]);
        $this->find($rows, $linkField);

        $link = 'place_value.product_link_attribute_id';
        self::assertSame(
            <<<SQL
            SELECT e.*, place_value.value AS member_position FROM catalog_product_entity AS e
            INNER JOIN catalog_product_link AS member ON member.linked_product_id = e.entity_id
              AND member.product_id = $parent
              AND member.link_type_id = 3
            LEFT JOIN catalog_product_link_attribute AS place ON place.link_type_id = member.link_type_id
              AND place.product_link_attribute_code = 'position'
            LEFT JOIN catalog_product_link_attribute_int AS place_value ON $link = place.product_link_attribute_id
              AND place_value.link_id = member.link_id
            SQL,
            (string) $rows->getSelect()
        );
        self::assertSame(['load'], array_values(array_intersect($rows->names(), ['load'])));
    }

    public function testCategoryPermissionsTreatMembersAsPartsOfTheGroupedProduct(): void
    {
        $rows = new Rows([]);
        $this->find($rows);

        self::assertContains(['setFlag', ['product_children', true]], $rows->calls);
    }

    public function testNamesAreThoseOfTheStoreView(): void
    {
        $rows = new Rows([]);
        $this->find($rows);

        self::assertContains(['addStoreFilter', [3]], $rows->calls);
        self::assertContains(['addAttributeToSelect', [['name'], 'left']], $rows->calls);
    }

    /**
     * @return list<Variant>
     */
    private function find(Rows $rows, string $linkField = 'entity_id'): array
    {
        $soldOut = new SoldOutRows(new StockStatus());
        $members = new GroupedMembers(new RowsFactory($rows), new Metadata($linkField), $soldOut);

        return $members->find(new Product(42, 'Set', 'grouped', storeId: 3));
    }
}
