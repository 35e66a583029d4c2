<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use Magento\Catalog\Model\Product as MagentoProduct;
use Magento\Framework\Indexer\CacheContext;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Model\SoldOut\Pool;
use Restock\KlaviyoBackInStock\Model\SoldOut\ProductItself;
use Restock\KlaviyoBackInStock\Plugin\AddRangeTags;
use Restock\KlaviyoBackInStock\Test\Fake\Block;
use Restock\KlaviyoBackInStock\Test\Fake\CatalogData;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;

final class BlockTest extends TestCase
{
    public function testASoldOutProductHasAForm(): void
    {
        $block = (new Shop(['product' => ['id' => 42]]))->block();

        self::assertNotNull($block->getForm());
        self::assertStringContainsString('restock-42', $block->html());
        self::assertSame(['cat_p_42'], $block->getIdentities());
    }

    /**
     * @param array<string, string> $config
     */
    #[TestWith([true, []])]
    #[TestWith([false, ['general/enabled' => '0']])]
    #[TestWith([false, ['general/public_api_key' => '']])]
    #[TestWith([false, ['general/public_api_key' => 'pk_012345']])]
    public function testIfThereIsNothingToShowNotEvenWhitespaceIsPrinted(bool $saleable, array $config): void
    {
        $shop = new Shop(['product' => ['id' => 42, 'saleable' => $saleable], 'config' => $config]);

        self::assertSame('', $shop->block()->html());
        self::assertNull($shop->block()->getForm());
        self::assertSame([], $shop->block()->getIdentities());
    }

    public function testAPageWithoutAProductShowsNothing(): void
    {
        $shop = new Shop(['product' => ['id' => 42]]);
        $block = new Block(new CatalogData(null), $shop->variants(), $shop->forms(), new Tags());

        self::assertSame('', $block->html());
        self::assertNull($block->getForm());
        self::assertSame([], $block->getIdentities());
    }

    public function testIfTheModuleIsDisabledTheProductIsNotAskedWhetherItIsSoldOut(): void
    {
        $shop = new Shop(['product' => ['id' => 42], 'config' => ['general/enabled' => '0']]);
        $block = $shop->block();
        $block->html();
        $block->getIdentities();

        self::assertSame(0, $shop->product->asked);
    }

    public function testABlockCanShowAnotherProductThanThePage(): void
    {
        $shop = new Shop(['product' => ['id' => 42]]);
        $block = new Block(
            new CatalogData($shop->product),
            $shop->variants(),
            $shop->forms(),
            new Tags(),
            data: ['product' => new Product(7)]
        );

        self::assertSame('restock-7', $block->getForm()?->getId());
        self::assertSame(['cat_p_7'], $block->getIdentities());
    }

    public function testABlockWhoseProductIsNotAProductShowsNothing(): void
    {
        $block = (new Shop(['product' => ['id' => 42]]))->block();

        self::assertSame('', $block->setData('product', 'mug')->html());
        self::assertSame([], $block->getIdentities());
    }

    public function testATemplateOfAThemeIsNotPrintedIfThereIsNothingToShow(): void
    {
        $template = (string) tempnam(sys_get_temp_dir(), 'restock');
        file_put_contents($template, 'Printed by a theme');
        try {
            $soldOut = new Shop(['product' => ['id' => 42], 'template' => $template]);
            $salable = new Shop(['product' => ['id' => 42, 'saleable' => true], 'template' => $template]);

            self::assertSame('Printed by a theme', $soldOut->block()->html());
            self::assertSame('', $salable->block()->html());
        } finally {
            unlink($template);
        }
    }

    public function testABlockThatGetsSeveralProductsInTurnShowsTheFormOfEach(): void
    {
        $block = (new Shop(['product' => ['id' => 42]]))->block();
        $html = [];
        foreach ([new Product(7), new Product(8, saleable: true), new Product(9)] as $product) {
            $html[] = $block->setData('product', $product)->html();
        }

        self::assertStringContainsString('id="restock-7"', $html[0]);
        self::assertStringContainsString('"variants":{"7":', $html[0]);
        self::assertSame('', $html[1]);
        self::assertStringContainsString('id="restock-9"', $html[2]);
        self::assertStringContainsString('"variants":{"9":', $html[2]);
    }

    public function testAPageIsCleanedForEachProductThatItsBlockShowed(): void
    {
        $block = (new Shop(['product' => ['id' => 42]]))->block();
        foreach ([new Product(7), new Product(8, saleable: true), new Product(9)] as $product) {
            $block->setData('product', $product)->html();
        }

        self::assertSame(['cat_p_7', 'cat_p_9'], $block->getIdentities());
    }

    public function testAProductIsAskedOnceHoweverOftenTheBlockShowsIt(): void
    {
        $shop = new Shop(['product' => ['id' => 42, 'saleable' => true]]);
        $block = $shop->block();
        $block->html();
        $block->getForm();
        $block->getIdentities();

        self::assertSame(1, $shop->product->asked);
    }

    public function testAPageOfAnotherModulesProductTypeWithManyVariantsIsCleanedWithAnyOfThem(): void
    {
        $kit = new class implements SoldOutVariantsInterface {
            public function find(MagentoProduct $product): array
            {
                return array_map(static fn (int $id): Variant => new Variant($id), range(501, 650));
            }
        };
        $shop = new Shop(['product' => ['id' => 42, 'type' => 'kit']]);
        $pool = new Pool(new ProductItself(), ['kit' => $kit]);
        $tags = new Tags();

        $block = new Block(new CatalogData($shop->product), $pool, $shop->forms(), $tags);
        $cleaned = (new AddRangeTags($tags))->afterGetIdentities(new CacheContext(), ['cat_p_612']);

        self::assertSame(['restock_1_5', 'restock_1_6'], $block->getIdentities());
        self::assertContains('restock_1_6', $cleaned);
    }

    public function testThePageOfAPartlySoldOutProductHasTheTagsOfItsSoldOutVariants(): void
    {
        $block = (new Shop(['product' => [
            'id' => 42,
            'type' => 'grouped',
            'saleable' => true,
            'children' => [['id' => 11], ['id' => 12, 'saleable' => true], ['id' => 13]],
        ]]))->block();

        self::assertSame(['cat_p_11', 'cat_p_13'], $block->getIdentities());
        self::assertFalse($block->getForm()?->isOpen());
    }

    public function testAProductWithoutSoldOutVariantsShowsNothingEvenIfItCannotBeBought(): void
    {
        $shop = new Shop(['product' => [
            'id' => 42,
            'type' => 'grouped',
            'children' => [['id' => 11, 'saleable' => true]],
        ]]);

        self::assertSame('', $shop->block()->html());
    }
}
