<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product as MagentoProduct;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Module\Manager;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Stock;
use Restock\KlaviyoBackInStock\Model\Stock\BasicAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoService;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoServiceFactory;
use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;
use Restock\KlaviyoBackInStock\Plugin\CorrectKlaviyoStock;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\Stores;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use SimpleXMLElement;
use stdClass;

/**
 * What Klaviyo is told of the stock, compared with what the website can sell.
 */
final class StockTest extends TestCase
{
    use ChecksSubjects;

    /** As Klaviyo's extension answers for a website with a stock of its own: no quantity, and all is available. */
    private const ANSWER = [
        ['id' => '7', 'sku' => 'tee', 'available' => true, 'inventory_quantity' => 0, 'inventory_policy' => true],
        'variants' => [
            ['id' => '71', 'title' => 'Red', 'sku' => 'tee-red', 'available' => true, 'inventory_quantity' => 0],
            ['id' => '72', 'title' => 'Blue', 'sku' => 'tee-blue', 'available' => true, 'inventory_quantity' => 0],
        ],
    ];

    /** @var array<int, ProductStock> */
    private array $stocks;

    private ScopeConfig $settings;

    /** @var array<int, array<mixed>> */
    private array $answers = [7 => self::ANSWER];

    private bool $isInstalled = true;

    /** @var list<StoreView> the current one first */
    private array $stores;

    /** Seconds that the service takes for an answer. */
    private float $seconds = 0;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
        $this->stores = [new StoreView()];
        $this->stocks = [
            7 => new ProductStock(7, 'tee', isComposite: true),
            71 => new ProductStock(71, 'tee-red', quantity: 12),
            72 => new ProductStock(72, 'tee-blue', isSalable: false),
        ];
    }

    public function testTheAnswerGetsTheStockOfTheWebsite(): void
    {
        self::assertSame([
            ['id' => '7', 'sku' => 'tee', 'available' => true, 'inventory_quantity' => 0, 'inventory_policy' => 1],
            'variants' => [
                [
                    'id' => '71', 'title' => 'Red', 'sku' => 'tee-red', 'available' => true,
                    'inventory_quantity' => 12.0, 'inventory_policy' => 1,
                ],
                [
                    'id' => '72', 'title' => 'Blue', 'sku' => 'tee-blue', 'available' => false,
                    'inventory_quantity' => 0.0, 'inventory_policy' => 1,
                ],
            ],
        ], (new KlaviyoAnswer(self::ANSWER))->corrected($this->stocks, 7));
    }

    public function testAChildThatIsMissingIsAdded(): void
    {
        $this->stocks[73] = new ProductStock(73, 'tee-green', isSalable: false, isManaged: false);
        $answer = (new KlaviyoAnswer(self::ANSWER))->corrected($this->stocks, 7);

        self::assertIsArray($answer['variants']);
        self::assertSame(
            [
                'id' => '73', 'sku' => 'tee-green', 'available' => false,
                'inventory_quantity' => 0.0, 'inventory_policy' => 0,
            ],
            $answer['variants'][2]
        );
    }

    public function testAMissingChildThatTheWebsiteDoesNotOfferIsNotAdded(): void
    {
        $this->stocks[73] = new ProductStock(73, 'tee-green', isOffered: false, isSalable: false);
        $answer = (new KlaviyoAnswer(self::ANSWER))->corrected($this->stocks, 7);

        self::assertIsArray($answer['variants']);
        self::assertSame(['tee-red', 'tee-blue'], array_column($answer['variants'], 'sku'));
    }

    public function testASimpleProductGetsNoVariants(): void
    {
        $answer = [['id' => '71', 'sku' => 'tee-red', 'available' => true, 'inventory_quantity' => 0]];

        self::assertSame(
            [[
                'id' => '71', 'sku' => 'tee-red', 'available' => true,
                'inventory_quantity' => 12.0, 'inventory_policy' => 1,
            ]],
            (new KlaviyoAnswer($answer))->corrected([71 => $this->stocks[71]], 71)
        );
    }

    public function testThePluginCorrectsOnlyIfTheMerchantWantsIt(): void
    {
        self::assertSame(self::ANSWER, $this->plugin(self::ANSWER, 7, 1));

        $this->settings->set('stock/correct', '1', 1);
        $answer = $this->plugin(self::ANSWER, '7', '1');
        self::assertIsArray($answer);
        self::assertIsArray($answer['variants']);
        self::assertSame([12.0, 0.0], array_column($answer['variants'], 'inventory_quantity'));
        self::assertSame($answer, $this->plugin(self::ANSWER, 7, 0));
        self::assertSame('error', $this->plugin('error', 7, 1));
    }

    public function testARequestForAllStoreViewsMeansTheDefaultOne(): void
    {
        $this->stores = [new StoreView(0, 0), new StoreView(1)];
        $this->settings->set('stock/correct', '1', 1);
        $answer = $this->plugin(self::ANSWER, 7, 0);
        self::assertIsArray($answer);
        self::assertIsArray($answer['variants']);
        self::assertSame([12.0, 0.0], array_column($answer['variants'], 'inventory_quantity'));
    }

    public function testTheCorrectionAnswersForAProductThatTheExtensionFailsFor(): void
    {
        $this->settings->set('stock/correct', '1', 1);

        self::assertSame([
            [
                'id' => '7', 'sku' => 'tee', 'title' => 'Tee', 'price' => 18.0, 'available' => true,
                'inventory_quantity' => 0, 'inventory_policy' => 1,
            ],
            'variants' => [
                [
                    'id' => '71', 'sku' => 'tee-red', 'available' => true,
                    'inventory_quantity' => 12.0, 'inventory_policy' => 1,
                ],
                [
                    'id' => '72', 'sku' => 'tee-blue', 'available' => false,
                    'inventory_quantity' => 0.0, 'inventory_policy' => 1,
                ],
            ],
        ], $this->plugin(null, 7, 1));
    }

    public function testWithoutTheCorrectionAnErrorOfTheExtensionStaysOne(): void
    {
        $this->expectExceptionMessage('The stock item with the "7" ID was not found.');
        $this->plugin(null, 7, 1);
    }

    public function testAProductThatDoesNotExistStaysAnError(): void
    {
        $this->settings->set('stock/correct', '1', 1);

        $this->expectExceptionMessage('The product does not exist.');
        $this->plugin(null, 8, 1);
    }

    public function testThePluginIsWiredToTheServiceOfTheExtension(): void
    {
        $xml = new SimpleXMLElement(dirname(__DIR__, 3) . '/etc/di.xml', 0, true);
        $found = $xml->xpath("//type[@name='Klaviyo\\Reclaim\\Model\\Reclaim']/plugin");

        self::assertSame(CorrectKlaviyoStock::class, (string) ($found[0]['type'] ?? ''));
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
        $this->answers[7] = (new KlaviyoAnswer(self::ANSWER))->corrected($this->stocks, 7);

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
     * @param mixed $answer of the extension; null: it ends with an error
     */
    private function plugin(mixed $answer, mixed $productId, mixed $storeId): mixed
    {
        $plugin = new CorrectKlaviyoStock(
            new Config($this->settings),
            $this->website(),
            new BasicAnswer($this->products()),
            new Stores(...$this->stores)
        );
        $proceed = static fn (mixed $productId): mixed => $answer ?? throw self::missingItem($productId);

        return $plugin->aroundProductVariantInventory(new stdClass(), $proceed, $productId, $storeId);
    }

    /**
     * As Magento says it, because the extension takes the ID of a product for that of its stock item.
     */
    private static function missingItem(mixed $id): NoSuchEntityException
    {
        return new NoSuchEntityException(__('The stock item with the "%1" ID was not found.', $id));
    }

    private function products(): ProductRepositoryInterface
    {
        $product = self::createStub(MagentoProduct::class);
        $product->method('getSku')->willReturn('tee');
        $product->method('getName')->willReturn('Tee');
        $product->method('getPrice')->willReturn(18.0);
        $products = self::createStub(ProductRepositoryInterface::class);
        $products->method('getById')->willReturnCallback(
            static fn (int $id): MagentoProduct => $id === 7
                ? $product
                : throw new NoSuchEntityException(__('The product does not exist.'))
        );

        return $products;
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
            new Stock($modules, $this->website(), $services, $clock),
            $this->subject(new Product(7), $sku)
        );
    }

    private function website(): WebsiteStock
    {
        $website = self::createStub(WebsiteStock::class);
        $website->method('ofProduct')->willReturn($this->stocks);
        $website->method('sample')->willReturn(array_values($this->stocks));

        return $website;
    }
}
