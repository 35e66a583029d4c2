<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PHPUnit\Framework\TestCase;

/**
 * The shop takes requests for exactly those products that its pages offer.
 *
 * MAGENTO_ROOT   folder of the store
 * MAGENTO_URL    address of the store view
 * MAGENTO_STORE  its code, "default" if not set
 */
final class OfferedVariantTest extends TestCase
{
    protected function setUp(): void
    {
        foreach (['MAGENTO_ROOT', 'MAGENTO_URL'] as $name) {
            if ((string) getenv($name) === '') {
                self::markTestSkipped("$name is not set.");
            }
        }
    }

    public function testTheShopTakesRequestsForWhatItsPagesOffer(): void
    {
        $store = (string) getenv('MAGENTO_STORE');
        $command = [PHP_BINARY, '-d', 'memory_limit=2G', __DIR__ . '/Inside/offered-variants.php'];
        $command[] = $store === '' ? 'default' : $store;
        exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        /** @var array{offered: list<int>, queries: int, pages: list<string>} $taken */
        $taken = json_decode($output[0], true, 512, JSON_THROW_ON_ERROR);
        $offered = $this->onPages($taken['pages']);

        self::assertGreaterThan(10, count($offered));
        self::assertSame(
            [[], []],
            [array_diff($offered, $taken['offered']), array_diff($taken['offered'], $offered)],
            'offered but not taken, and taken but not offered'
        );
        self::assertLessThanOrEqual(2, $taken['queries']);
    }

    /**
     * @param list<string> $pages paths of all pages of products
     * @return list<int> IDs of the variants that any page offers
     */
    private function onPages(array $pages): array
    {
        $ids = [];
        foreach ($pages as $path) {
            $context = stream_context_create(['http' => ['ignore_errors' => true]]);
            $url = rtrim((string) getenv('MAGENTO_URL'), '/') . '/' . $path;
            $html = (string) file_get_contents($url, false, $context);
            if (preg_match('~"variants":(\{(?:"\d+":\{[^}]*\},?)*\})~', $html, $match) === 1) {
                $variants = json_decode($match[1], true);
                self::assertIsArray($variants);
                array_push($ids, ...array_map('intval', array_keys($variants)));
            }
        }
        sort($ids);

        return array_values(array_unique($ids));
    }
}
