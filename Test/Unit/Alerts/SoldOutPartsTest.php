<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Alerts;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Alerts\SoldOutParts;

/**
 * What an alert for a parent stands for.
 */
final class SoldOutPartsTest extends TestCase
{
    public function testAParentIsReadInTheStoreViewOfTheAlertAndOnlyOnce(): void
    {
        $product = self::createStub(Product::class);
        $products = $this->createMock(ProductRepositoryInterface::class);
        $products->expects(self::once())->method('getById')->with(50, false, 3)->willReturn($product);
        $soldOut = $this->createMock(SoldOutVariantsInterface::class);
        $soldOut->method('find')->with($product)->willReturn([new Variant(42), new Variant(43)]);
        $stores = $this->createMock(StoreManagerInterface::class);
        $stores->expects(self::once())->method('setCurrentStore')->with(3);
        $parts = new SoldOutParts($products, $soldOut, $stores);

        foreach (['first', 'second'] as $time) {
            self::assertSame([42, 43], $parts->of(50, 3), $time);
        }
    }

    public function testAParentThatIsNotInTheStoreHasNoParts(): void
    {
        $products = self::createStub(ProductRepositoryInterface::class);
        $products->method('getById')->willThrowException(new NoSuchEntityException());
        $parts = new SoldOutParts(
            $products,
            self::createStub(SoldOutVariantsInterface::class),
            self::createStub(StoreManagerInterface::class)
        );

        self::assertSame([], $parts->of(50, 3));
    }
}
