<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\SoldOut\GroupedMembers;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Test\Fake\Metadata;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Rows;
use Restock\KlaviyoBackInStock\Test\Fake\RowsFactory;
use Restock\KlaviyoBackInStock\Test\Fake\Select;
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

        self::assertSame([12, 11], array_column($variants, 'id'));
        self::assertSame(['Mug', 'Cup'], [$variants[0]->label(), $variants[1]->label()]);
        self::assertSame('product', $variants[0]->options[0]->attributeId);
        self::assertSame('12', $variants[0]->options[0]->id);
        self::assertSame('', $variants[0]->options[0]->attributeCode);
        self::assertLessThan($variants[1]->options[0]->position, $variants[0]->options[0]->position);
    }

    #[TestWith(['entity_id', 42])]
    #[TestWith(['row_id', 1042])]
    public function testMembersAreFoundByTheFieldThatLinksProducts(string $linkField, int $parent): void
    {
        $rows = new Rows([]);
        $this->find($rows, $linkField);

        $select = $rows->getSelect();
        self::assertInstanceOf(Select::class, $select);
        self::assertStringEndsWith("product_id = $parent AND member.link_type_id = 3", $select->conditions[0]);
    }

    public function testNamesAreThoseOfTheStoreView(): void
    {
        $rows = new Rows([]);
        $this->find($rows);

        self::assertContains(['addStoreFilter', [3]], $rows->calls);
        self::assertContains(['addAttributeToSelect', [['name'], 'left']], $rows->calls);
    }

    /**
     * @return list<\Restock\KlaviyoBackInStock\Api\Variant>
     */
    private function find(Rows $rows, string $linkField = 'entity_id'): array
    {
        $soldOut = new SoldOutRows(new StockStatus());
        $members = new GroupedMembers(new RowsFactory($rows), new Metadata($linkField), $soldOut);

        return $members->find(new Product(42, 'Set', 'grouped', storeId: 3));
    }
}
