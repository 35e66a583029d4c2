<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Visibility;
use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\Catalog\Model\ResourceModel\Product\Relation;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;
use Magento\Framework\DB\Select;
use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Doctor\Subjects;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * Which product and which page the doctor examines.
 */
final class SubjectsTest extends TestCase
{
    /** @var array<int, Product> */
    private array $products = [];

    /** @var array<int, list<string>> child → parents */
    private array $parents = [];

    /** @var list<array<string, string>> rows of products that are sold out */
    private array $soldOut = [];

    public function testAVisibleProductIsItsOwnPage(): void
    {
        $this->add(42, 'mug');

        self::assertSame(['mug', 'mug'], $this->found('mug'));
    }

    public function testAChildIsOnThePageOfItsFirstVisibleParent(): void
    {
        $this->add(71, 'tee-red', isVisible: false);
        $this->add(5, 'hidden', isVisible: false);
        $this->add(6, 'disabled', status: 2);
        $this->add(7, 'tee');
        $this->parents = [71 => ['4', '5', '6', '7']];

        self::assertSame(['tee-red', 'tee'], $this->found('tee-red'));
    }

    public function testAChildWithoutAParentIsOnNoPage(): void
    {
        $this->add(71, 'tee-red', isVisible: false);

        self::assertSame(['tee-red', null], $this->found('tee-red'));
    }

    public function testAnUnknownSkuHasNoProduct(): void
    {
        self::assertSame([null, null], $this->found('nope'));
    }

    public function testWithoutASkuAProductThatIsSoldOutIsTaken(): void
    {
        self::assertSame([null, null], $this->found(''));

        $this->add(42, 'mug');
        $this->soldOut = [['entity_id' => '42']];
        self::assertSame(['mug', 'mug'], $this->found(''));
    }

    private function add(int $id, string $sku, bool $isVisible = true, int $status = 1): void
    {
        $product = self::createStub(Product::class);
        $product->method('getId')->willReturn((string) $id);
        $product->method('getSku')->willReturn($sku);
        $product->method('isVisibleInSiteVisibility')->willReturn($isVisible);
        $product->method('getStatus')->willReturn($status);
        $this->products[$id] = $product;
    }

    /**
     * @return array{string|null, string|null} SKUs of the product and of the page
     */
    private function found(string $sku): array
    {
        $subject = $this->create($sku);
        self::assertSame($sku, $subject->sku);

        return [$subject->product?->getSku(), $subject->page?->getSku()];
    }

    private function create(string $sku): Subject
    {
        $repository = self::createStub(ProductRepositoryInterface::class);
        $repository->method('get')->willReturnCallback(function (string $wanted): Product {
            foreach ($this->products as $product) {
                if ($product->getSku() === $wanted) {
                    return $product;
                }
            }
            throw new NoSuchEntityException();
        });
        $repository->method('getById')->willReturnCallback(
            fn (int $id): Product => $this->products[$id] ?? throw new NoSuchEntityException()
        );
        $collection = self::createStub(Collection::class);
        $select = self::createStub(Select::class);
        $select->method('having')->willReturnSelf();
        $collection->method('getSelect')->willReturn($select);
        $collection->method('getData')->willReturn($this->soldOut);
        $collections = self::createStub(CollectionFactory::class);
        $collections->method('create')->willReturn($collection);
        $relations = self::createStub(Relation::class);
        $relations->method('getRelationsByChildren')->willReturn($this->parents);
        $subjects = new Subjects(
            $repository,
            $collections,
            self::createStub(StockStatus::class),
            self::createStub(Visibility::class),
            $relations,
            new Clock()
        );

        return $subjects->create(new StoreView(), $sku, 8);
    }
}
