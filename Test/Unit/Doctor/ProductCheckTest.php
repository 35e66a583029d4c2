<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Model\Product as MagentoProduct;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

final class ProductCheckTest extends TestCase
{
    use ChecksSubjects;

    /** @var list<Variant> */
    private array $soldOut;

    protected function setUp(): void
    {
        $this->soldOut = [new Variant(42), new Variant(43)];
    }

    public function testAProductThatTheFormOffersPasses(): void
    {
        $product = $this->product();

        self::assertSame(
            ['passed: The form offers what is sold out on the page of mug (variants: 2).'],
            $this->findings($product, $product)
        );
    }

    public function testAVariantThatThePageOffersPasses(): void
    {
        self::assertSame(
            ['passed: The form offers what is sold out on the page of tee (variants: 2).'],
            $this->findings($this->product(id: 43), $this->product(id: 7, sku: 'tee'))
        );
    }

    public function testAProductInStockIsNotOffered(): void
    {
        $stock = ['unknown: The product mug is in stock, so no form offers it.'];
        self::assertSame($stock, $this->findings($this->product(id: 44, isSaleable: true), $this->product(id: 7)));

        $this->soldOut = [];
        $product = $this->product(isSaleable: true);
        self::assertSame($stock, $this->findings($product, $product));
    }

    public function testASoldOutProductThatItsPageCannotOfferFails(): void
    {
        self::assertSame(
            ['failed: The product mug is sold out, but the page of tee cannot offer it.'],
            $this->findings($this->product(id: 44), $this->product(id: 7, sku: 'tee'))
        );

        $this->soldOut = [];
        $product = $this->product();
        self::assertSame(
            ['failed: The product mug is sold out, but the page of mug cannot offer it.'],
            $this->findings($product, $product)
        );
    }

    public function testAProductThatShoppersCannotSeeFails(): void
    {
        $product = $this->product(status: 2);
        self::assertSame(['failed: The product mug is disabled.'], $this->findings($product, $product));

        $product = $this->product(websites: ['2']);
        self::assertSame(
            ['failed: The product mug does not belong to the website.'],
            $this->findings($product, $product)
        );

        self::assertSame(
            ['failed: The product mug is on no page of the store view.'],
            $this->findings($this->product(), null)
        );
    }

    public function testWithoutAProductItDependsOnWhoChoseIt(): void
    {
        self::assertSame(
            ['failed: There is no product with the SKU "mug".'],
            $this->check($this->productCheck(), $this->subject(null, 'mug'))
        );
        self::assertSame(
            ['unknown: No page offers a product that is sold out, so no page with a form was checked.'],
            $this->check($this->productCheck(), $this->subject())
        );
    }

    /**
     * @return list<string>
     */
    private function findings(MagentoProduct $product, ?MagentoProduct $page): array
    {
        $subject = new Subject(
            new StoreView(),
            'mug',
            $product,
            $page,
            new Clock(),
            8
        );

        return $this->check($this->productCheck(), $subject);
    }

    private function productCheck(): Product
    {
        $variants = self::createStub(SoldOutVariantsInterface::class);
        $variants->method('find')->willReturn($this->soldOut);

        return new Product($variants);
    }

    /**
     * @param list<string> $websites
     */
    private function product(
        int $status = 1,
        array $websites = ['1'],
        int $id = 42,
        string $sku = 'mug',
        bool $isSaleable = false
    ): MagentoProduct {
        $product = self::createStub(MagentoProduct::class);
        $product->method('getId')->willReturn((string) $id);
        $product->method('getSku')->willReturn($sku);
        $product->method('getStatus')->willReturn($status);
        $product->method('getWebsiteIds')->willReturn($websites);
        $product->method('isSaleable')->willReturn($isSaleable);

        return $product;
    }
}
