<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product as MagentoProduct;
use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Stock\BasicAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Plugin\CorrectKlaviyoStock;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\StockOfProducts;
use Restock\KlaviyoBackInStock\Test\Fake\Stores;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use Restock\KlaviyoBackInStock\Test\Fake\Tee;
use SimpleXMLElement;
use stdClass;

/**
 * The stock that Klaviyo is told, if the merchant corrects it.
 */
final class StockCorrectionTest extends TestCase
{
    /** @var array<int, ProductStock> */
    private array $stocks;

    private ScopeConfig $settings;

    /** @var list<StoreView> the current one first */
    private array $stores;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
        $this->stores = [new StoreView()];
        $this->stocks = Tee::stocks();
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
        ], (new KlaviyoAnswer(Tee::ANSWER))->corrected($this->stocks, 7));
    }

    public function testAChildThatIsMissingIsAdded(): void
    {
        $this->stocks[73] = new ProductStock(73, 'tee-green', isSalable: false, isManaged: false);
        $answer = (new KlaviyoAnswer(Tee::ANSWER))->corrected($this->stocks, 7);

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
        $answer = (new KlaviyoAnswer(Tee::ANSWER))->corrected($this->stocks, 7);

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
        self::assertSame(Tee::ANSWER, $this->plugin(Tee::ANSWER, 7, 1));

        $this->settings->set('stock/correct', '1', 1);
        $answer = $this->plugin(Tee::ANSWER, '7', '1');
        self::assertIsArray($answer);
        self::assertIsArray($answer['variants']);
        self::assertSame([12.0, 0.0], array_column($answer['variants'], 'inventory_quantity'));
        self::assertSame($answer, $this->plugin(Tee::ANSWER, 7, 0));
        self::assertSame('error', $this->plugin('error', 7, 1));
    }

    public function testARequestForAllStoreViewsMeansTheDefaultOne(): void
    {
        $this->stores = [new StoreView(0, 0), new StoreView(1)];
        $this->settings->set('stock/correct', '1', 1);
        $answer = $this->plugin(Tee::ANSWER, 7, 0);
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

    /**
     * @param mixed $answer of the extension; null: it ends with an error
     */
    private function plugin(mixed $answer, mixed $productId, mixed $storeId): mixed
    {
        $plugin = new CorrectKlaviyoStock(
            new Config($this->settings),
            new StockOfProducts($this->stocks),
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
}
