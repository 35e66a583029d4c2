<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\ResourceModel\Product\Relation;
use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Doctor\ShownPages;
use Restock\KlaviyoBackInStock\Model\Doctor\SoldOutCandidates;
use Restock\KlaviyoBackInStock\Model\Doctor\Subjects;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Log;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use RuntimeException;

/**
 * Which product and which page the doctor examines.
 */
final class SubjectsTest extends TestCase
{
    /** @var array<int, Product> */
    private array $products = [];

    /** @var array<int, list<string>> child → parents */
    private array $parents = [];

    /** @var list<int> products that are sold out */
    private array $soldOut = [];

    /** @var array<int, list<int>> page → variants that it offers */
    private array $offers = [];

    /** @var list<int> pages whose variants were read */
    private array $read = [];

    /** Seconds that reading the variants of a page takes. */
    private float $slowness = 0;

    private Clock $clock;

    private Log $log;

    protected function setUp(): void
    {
        $this->clock = new Clock();
        $this->log = new Log();
    }

    public function testAVisibleProductIsItsOwnPage(): void
    {
        $this->add(42, 'mug');

        self::assertSame(['mug', 'mug'], $this->found('mug'));
    }

    public function testAChildIsOnTheFirstPageThatShoppersCanOpen(): void
    {
        $this->add(71, 'tee-red', isVisible: false);
        $this->add(5, 'hidden', isVisible: false);
        $this->add(6, 'disabled', status: 2);
        $this->add(7, 'elsewhere', website: '2');
        $this->add(8, 'tee');
        $this->parents = [71 => ['4', '5', '6', '7', '8']];

        self::assertSame(['tee-red', 'tee'], $this->found('tee-red'));
    }

    public function testThePageThatOffersTheChildComesFirst(): void
    {
        $this->add(71, 'tee-red', isVisible: false);
        $this->add(5, 'bundle');
        $this->add(6, 'tee');
        $this->parents = [71 => ['5', '6']];
        $this->offers = [5 => [5], 6 => [70, 71]];

        self::assertSame(['tee-red', 'tee'], $this->found('tee-red'));
    }

    public function testAVisibleChildThatItsOwnPageDoesNotOfferIsOnThePageOfItsParent(): void
    {
        $this->add(71, 'tee-red');
        $this->add(6, 'tee');
        $this->parents = [71 => ['6']];
        $this->offers = [6 => [71]];

        self::assertSame(['tee-red', 'tee'], $this->found('tee-red'));
    }

    public function testAProductThatShoppersCannotOpenIsOnNoPage(): void
    {
        $this->add(71, 'tee-red', isVisible: false);
        $this->add(6, 'disabled', status: 2);

        self::assertSame(['tee-red', null], $this->found('tee-red'));
        self::assertSame(['disabled', null], $this->found('disabled'));
    }

    public function testAnUnknownSkuHasNoProduct(): void
    {
        self::assertSame([null, null], $this->found('nope'));
    }

    public function testWithoutASkuTheFirstProductThatAPageOffersIsTaken(): void
    {
        self::assertSame([null, null], $this->found(''));

        $this->add(90, 'without-children');
        $this->add(81, 'cap-red', isVisible: false);
        $this->add(71, 'tee-red', isVisible: false);
        $this->add(6, 'tee');
        $this->add(42, 'mug');
        $this->parents = [71 => ['6']];
        $this->soldOut = [99, 90, 81, 71, 42];
        $this->offers = [6 => [71], 42 => [42]];

        self::assertSame(['tee-red', 'tee'], $this->found(''));
        self::assertSame([90, 6], $this->read);
    }

    public function testAProductThatNoPageOffersIsNotAnExample(): void
    {
        $this->add(90, 'without-children');
        $this->soldOut = [90];

        self::assertSame([null, null], $this->found(''));
    }

    public function testTheSearchEndsAfterAShortTime(): void
    {
        $this->slowness = 0.8;
        foreach ([93, 92, 91] as $id) {
            $this->add($id, "mug-$id");
        }
        $this->soldOut = [93, 92, 91];
        $this->offers = [91 => [91]];

        $subject = $this->create('');
        self::assertNull($subject->product);
        self::assertSame([93, 92], $this->read);
        // The checks have what remains of the 8 seconds.
        self::assertSame(6.4, $subject->seconds(10));
    }

    public function testAProductThatCannotBeReadIsSkipped(): void
    {
        $this->add(90, 'broken');
        $this->add(42, 'mug');
        $this->soldOut = [90, 42];
        $this->offers = [90 => [-1], 42 => [42]];

        self::assertSame(['mug', 'mug'], $this->found(''));
        self::assertCount(1, $this->log->lines);
    }

    private function add(int $id, string $sku, bool $isVisible = true, int $status = 1, string $website = '1'): void
    {
        $product = self::createStub(Product::class);
        $product->method('getId')->willReturn((string) $id);
        $product->method('getSku')->willReturn($sku);
        $product->method('isVisibleInSiteVisibility')->willReturn($isVisible);
        $product->method('getStatus')->willReturn((string) $status);
        $product->method('getWebsiteIds')->willReturn([$website]);
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
        $this->read = [];
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
        $relations = self::createStub(Relation::class);
        $relations->method('getRelationsByChildren')->willReturn($this->parents);
        $candidates = self::createStub(SoldOutCandidates::class);
        $candidates->method('ids')->willReturn($this->soldOut);
        $subjects = new Subjects(
            $repository,
            $candidates,
            new ShownPages($repository, $relations),
            $this->variants(),
            $this->clock,
            $this->log
        );

        return $subjects->create(new StoreView(), $sku, 8);
    }

    private function variants(): SoldOutVariantsInterface
    {
        $variants = self::createStub(SoldOutVariantsInterface::class);
        $variants->method('find')->willReturnCallback(function (Product $page): array {
            $id = (int) $page->getId();
            $this->read[] = $id;
            $this->clock->pass($this->slowness);
            $offered = $this->offers[$id] ?? [];

            return in_array(-1, $offered, true)
                ? throw new RuntimeException()
                : array_map(static fn (int $one): Variant => new Variant($one), $offered);
        });

        return $variants;
    }
}
