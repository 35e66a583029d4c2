<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use Magento\Catalog\Model\Product as MagentoProduct;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\SoldOut\Pool;
use Restock\KlaviyoBackInStock\Model\SoldOut\ProductItself;
use Restock\KlaviyoBackInStock\Test\Fake\Product;

final class PoolTest extends TestCase
{
    public function testAProductThatCannotBeBoughtIsItsOwnVariant(): void
    {
        self::assertEquals([new Variant(42)], (new ProductItself())->find(new Product(42)));
    }

    public function testAProductThatCanBeBoughtHasNoSoldOutVariant(): void
    {
        self::assertSame([], (new ProductItself())->find(new Product(42, saleable: true)));
    }

    #[TestWith(['gift', 1])]
    #[TestWith(['simple', 2])]
    #[TestWith(['unknown', 2])]
    public function testATypeUsesItsOwnImplementationAndOtherTypesUseTheDefault(string $type, int $expected): void
    {
        $pool = new Pool($this->finding(2), ['gift' => $this->finding(1)]);

        self::assertSame($expected, $pool->find(new Product(42, typeId: $type))[0]->id);
    }

    private function finding(int $id): SoldOutVariantsInterface
    {
        return new class ($id) implements SoldOutVariantsInterface {
            public function __construct(private readonly int $id)
            {
            }

            public function find(MagentoProduct $product): array
            {
                return [new Variant($this->id)];
            }
        };
    }
}
