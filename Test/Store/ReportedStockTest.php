<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PHPUnit\Framework\TestCase;

/**
 * With the correction, Klaviyo's own extension reports what Magento's own services say that the website can sell.
 *
 * MAGENTO_ROOT   folder of the store, with Klaviyo's extension
 * MAGENTO_STORE  code of the store view, "default" if not set
 */
final class ReportedStockTest extends TestCase
{
    public function testKlaviyoIsToldWhatTheWebsiteCanSell(): void
    {
        if ((string) getenv('MAGENTO_ROOT') === '') {
            self::markTestSkipped('MAGENTO_ROOT is not set.');
        }
        $store = (string) getenv('MAGENTO_STORE');
        $command = [PHP_BINARY, '-d', 'memory_limit=2G', __DIR__ . '/Inside/reported-stock.php'];
        $command[] = $store === '' ? 'default' : $store;
        exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        /** @var array{told?: array<string, array{float, bool, int}>,
         *     magento: array<string, array{float|bool|null, bool, int}>, failed: int, queries: int} $result */
        $result = json_decode((string) end($output), true, 512, JSON_THROW_ON_ERROR);
        if (!isset($result['told'])) {
            self::markTestSkipped('The store does not have Klaviyo\'s extension.');
        }

        self::assertGreaterThan(20, count($result['told']));
        $wrong = [];
        foreach ($result['told'] as $sku => [$quantity, $isAvailable, $policy]) {
            [$sellable, $isSalable, $isManaged] = $result['magento'][$sku];
            $isRight = is_float($sellable) ? $quantity === $sellable : $sellable === null || $quantity > 0.0;
            if (!$isRight || $isAvailable !== $isSalable || $policy !== $isManaged) {
                $wrong[$sku] = [[$quantity, $isAvailable, $policy], $result['magento'][$sku]];
            }
        }
        self::assertSame([], $wrong);
        self::assertLessThanOrEqual(2, $result['queries']);
    }
}
