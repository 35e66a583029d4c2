<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Model\Product;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Doctor\PageAddress;

/**
 * The address of a product page that the doctor loads.
 */
final class PageAddressTest extends TestCase
{
    public function testAProductHasTheAddressThatShoppersOpen(): void
    {
        $store = $this->store(1);

        self::assertSame('https://shop.example/mug.html', $this->address($store, 'mug.html'));
    }

    public function testWithoutARewriteTheIdLeadsToThePage(): void
    {
        foreach ([false, null] as $path) {
            self::assertSame(
                'https://shop.example/catalog/product/view/id/42/',
                $this->address($this->store(1), $path)
            );
        }
    }

    public function testAShopWithoutHttpsIsLoadedWithoutIt(): void
    {
        self::assertSame('http://shop.example/mug.html', $this->address($this->store(1, isSecure: false), 'mug.html'));
    }

    public function testTheCodeOfTheStoreViewIsInTheAddressIfMagentoPutsItThere(): void
    {
        self::assertSame(
            'https://shop.example/store_1/mug.html',
            $this->address($this->store(1, hasCode: true), 'mug.html')
        );
    }

    public function testWithoutRewritesTheEntryPointIsNotTheCommand(): void
    {
        $entries = [
            'https://shop.example/magento/' => 'https://shop.example/index.php/mug.html',
            'https://shop.example/magento/magento/' => 'https://shop.example/magento/index.php/mug.html',
            'https://shop.example/index.php/' => 'https://shop.example/index.php/mug.html',
            // Without a name of the command, Magento adds nothing.
            'https://shop.example/' => 'https://shop.example/mug.html',
        ];
        foreach ($entries as $base => $expected) {
            $store = $this->store(1, rewrites: '0', base: $base);
            self::assertSame($expected, $this->address($store, 'mug.html'));
        }
    }

    public function testStoreViewsWithTheSameAddressAreToldApart(): void
    {
        $default = $this->store(1);
        $second = $this->store(2);
        $other = $this->store(3, base: 'https://other.example/');

        self::assertSame('https://shop.example/mug', $this->address($default, 'mug', $second, $other));
        self::assertSame(
            'https://shop.example/mug?___store=store_2',
            $this->address($second, 'mug', $default, $other)
        );
        self::assertSame('https://other.example/mug', $this->address($other, 'mug', $default, $second));
    }

    private function address(Store $store, string|false|null $path, Store ...$others): string
    {
        $all = [$store, ...array_values($others)];
        usort($all, static fn (Store $one, Store $other): int => (int) $one->getId() <=> (int) $other->getId());
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getStores')->willReturn($all);
        $stores->method('getDefaultStoreView')->willReturn($all[0]);
        // Magento looks the path up when it is asked for the URL.
        $isLookedUp = false;
        $product = self::createStub(Product::class);
        $product->method('getId')->willReturn('42');
        $product->method('getProductUrl')->willReturnCallback(static function () use (&$isLookedUp): string {
            $isLookedUp = true;

            return 'http://localhost/bin/magento/mug.html';
        });
        $product->method('getRequestPath')->willReturnCallback(
            static function () use (&$isLookedUp, $path): string|false|null {
                return $isLookedUp ? $path : null;
            }
        );

        return (new PageAddress($stores))->of($product, $store);
    }

    private function store(
        int $id,
        bool $isSecure = true,
        bool $hasCode = false,
        string $rewrites = '1',
        string $base = 'https://shop.example/'
    ): Store {
        $store = self::createStub(Store::class);
        $store->method('getId')->willReturn($id);
        $store->method('getCode')->willReturn("store_$id");
        $store->method('isFrontUrlSecure')->willReturn($isSecure);
        $store->method('isUseStoreInUrl')->willReturn($hasCode);
        $store->method('getConfig')->willReturnCallback(
            static fn (string $path): ?string => $path === 'web/seo/use_rewrites' ? $rewrites : null
        );
        $store->method('getBaseUrl')->willReturnCallback(
            static fn (string $type, ?bool $secure): string => $type !== 'direct_link' || $secure === null
                ? 'https://wrong.example/'
                : ($secure ? $base : str_replace('https:', 'http:', $base))
        );

        return $store;
    }
}
