<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Cache;

use Magento\Catalog\Model\Product;
use Magento\Framework\App\Cache\Tag\Resolver;
use Magento\Framework\Indexer\CacheContext;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Plugin\AddRangeTags;
use SimpleXMLElement;

final class WiringTest extends TestCase
{
    public function testEverythingThatTellsCachesAboutProductsNamesTheirRanges(): void
    {
        $types = [
            CacheContext::class,
            Product::class,
            'Magento\CatalogInventory\Model\Adminhtml\Stock\Item',
            Resolver::class,
        ];
        foreach ($types as $type) {
            self::assertSame(AddRangeTags::class, $this->plugin('etc/di.xml', $type, 'type'), $type);
        }
    }

    public function testAProductOnAPageDoesNotNameItsRanges(): void
    {
        foreach (['etc/frontend/di.xml', 'etc/graphql/di.xml'] as $file) {
            self::assertSame('true', $this->plugin($file, Product::class, 'disabled'));
        }
    }

    private function plugin(string $file, string $type, string $attribute): string
    {
        $path = "/config/type[@name='$type']/plugin[@name='restock_klaviyo_back_in_stock_ranges']";
        $found = (new SimpleXMLElement(dirname(__DIR__, 3) . '/' . $file, 0, true))->xpath($path);

        return (string) ($found[0][$attribute] ?? '');
    }
}
