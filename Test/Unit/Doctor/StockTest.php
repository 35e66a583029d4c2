<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Module\Manager;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Stock;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoService;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoServiceFactory;
use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\StockOfProducts;
use Restock\KlaviyoBackInStock\Test\Fake\Tee;

/**
 * What Klaviyo is told of the stock, compared with what the website can sell.
 */
final class StockTest extends TestCase
{
    use ChecksSubjects;

    /** @var array<int, ProductStock> */
    private array $stocks;

    /** @var array<int, array<mixed>> */
    private array $answers = [7 => Tee::ANSWER];

    private bool $isInstalled = true;

    /** Seconds that the service takes for an answer. */
    private float $seconds = 0;

    protected function setUp(): void
    {
        $this->stocks = Tee::stocks();
    }

    public function testAWrongQuantityFailsAndNamesTheProducts(): void
    {
        self::assertSame(
            ['failed: Klaviyo is told a wrong quantity for 1 of 3 products, for example: tee-red.'],
            $this->compared()
        );
    }

    public function testAnErrorOfTheExtensionFailsAndNamesTheProducts(): void
    {
        $this->answers = [];

        self::assertSame([
            'failed: Klaviyo\'s own extension cannot tell the stock of 3 of 3 products, for example: tee, tee-red, '
            . 'tee-blue.',
        ], $this->compared());
    }

    public function testErrorsAndWrongQuantitiesAreBothNamed(): void
    {
        unset($this->stocks[7]);
        $this->answers = [71 => [['id' => '71', 'available' => true, 'inventory_quantity' => 0]]];

        self::assertSame([
            'failed: Klaviyo\'s own extension cannot tell the stock of 1 of 2 products, for example: tee-blue.',
            'failed: Klaviyo is told a wrong quantity for 1 of 2 products, for example: tee-red.',
        ], $this->compared(''));
    }

    public function testASoldOutProductWithAQuantityFails(): void
    {
        $this->answers[7]['variants'] = [
            ['id' => '71', 'available' => true, 'inventory_quantity' => 12],
            ['id' => '72', 'available' => false, 'inventory_quantity' => 3],
        ];

        self::assertSame(
            ['failed: Klaviyo is told a wrong quantity for 1 of 3 products, for example: tee-blue.'],
            $this->compared()
        );
    }

    public function testSoldOutVariantsThatAreCalledAvailableAreNotAFailure(): void
    {
        $this->answers[7]['variants'] = [
            ['id' => '71', 'available' => true, 'inventory_quantity' => 12],
            ['id' => '72', 'available' => true, 'inventory_quantity' => 0],
        ];

        self::assertSame([
            'passed: Klaviyo is told the right quantities (products compared: 3). Its extension calls sold-out '
            . 'products available, for example: tee-blue.',
        ], $this->compared());
    }

    public function testTheCorrectedAnswerPasses(): void
    {
        $this->answers[7] = (new KlaviyoAnswer(Tee::ANSWER))->corrected($this->stocks, 7);

        self::assertSame(['passed: Klaviyo is told the right stock (products compared: 3).'], $this->compared());
    }

    public function testWithBackordersAQuantityOfZeroIsNotWrong(): void
    {
        $this->stocks = [71 => new ProductStock(71, 'tee-red', isCounted: false, quantity: 1)];

        self::assertSame(['passed: Klaviyo is told the right stock (products compared: 1).'], $this->compared());
    }

    public function testAChildThatTheWebsiteDoesNotOfferIsNotCompared(): void
    {
        $this->stocks[71] = new ProductStock(71, 'tee-red', isOffered: false, isSalable: false);
        $this->answers[7]['variants'] = [
            ['id' => '71', 'available' => true, 'inventory_quantity' => 12],
            ['id' => '72', 'available' => false, 'inventory_quantity' => 0],
        ];

        self::assertSame(['passed: Klaviyo is told the right stock (products compared: 3).'], $this->compared());
    }

    public function testWithoutASkuASampleIsCompared(): void
    {
        $this->answers = [
            71 => [['id' => '71', 'available' => true, 'inventory_quantity' => 0]],
            72 => [['id' => '72', 'available' => true, 'inventory_quantity' => 0]],
        ];
        unset($this->stocks[7]);

        self::assertSame(
            ['failed: Klaviyo is told a wrong quantity for 1 of 2 products, for example: tee-red.'],
            $this->compared('')
        );
    }

    public function testIfTimeIsShortSoldOutAndSalableProductsAreBothCompared(): void
    {
        $this->seconds = 1.5;
        $this->stocks = [];
        foreach ([71 => false, 72 => false, 73 => false, 74 => true] as $id => $isSalable) {
            $this->stocks[$id] = new ProductStock($id, "tee-$id", isSalable: $isSalable, quantity: $isSalable ? 12 : 0);
            $this->answers[$id] = [['id' => (string) $id, 'available' => false, 'inventory_quantity' => 0]];
        }

        self::assertSame(
            ['failed: Klaviyo is told a wrong quantity for 1 of 3 products, for example: tee-74.'],
            $this->compared('')
        );
    }

    public function testWithoutTheExtensionThereIsNothingToCompare(): void
    {
        $this->isInstalled = false;

        self::assertSame([], $this->compared());
    }

    /**
     * @return list<string>
     */
    private function compared(string $sku = 'tee'): array
    {
        $modules = self::createStub(Manager::class);
        $modules->method('isEnabled')->willReturn($this->isInstalled);
        $clock = new Clock();
        $reclaim = new class ($this->answers, $clock, $this->seconds) {
            /**
             * @param array<int, array<mixed>> $answers
             */
            public function __construct(
                private readonly array $answers,
                private readonly Clock $clock,
                private readonly float $seconds
            ) {
            }

            /**
             * @return array<mixed>
             */
            public function productVariantInventory(int $productId, int $storeId): array
            {
                $this->clock->pass($this->seconds);

                return $this->answers[$productId]
                    ?? throw new NoSuchEntityException(__('The stock item was not found.'));
            }
        };
        $services = self::createStub(KlaviyoServiceFactory::class);
        $services->method('create')->willReturn(new KlaviyoService(['reclaim' => $reclaim]));

        return $this->check(
            new Stock($modules, new StockOfProducts($this->stocks), $services, $clock),
            $this->subject(new Product(7), $sku)
        );
    }
}
