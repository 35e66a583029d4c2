<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Restocked means shown, on a real store with its page cache: `vendor/bin/phpunit --testsuite store`, as the user whose
 * the store's files are. Changes stock, and changes it back.
 *
 * MAGENTO_ROOT   folder of the store
 * MAGENTO_URL    its address
 * MAGENTO_CASES  JSON file, name of the case → path of its page; cases that it has not are skipped
 * MAGENTO_SOURCE code of the source that the website sells from, "default" unless set; another than that is a custom
 *                stock, which only source items and their import can change
 */
final class RestockedPageTest extends TestCase
{
    private const CASES = ['simple-out', 'conf-swatch-out', 'conf-drop-part', 'conf-500-out', 'grouped-part'];

    private string $page = '';

    protected function setUp(): void
    {
        foreach (['MAGENTO_ROOT', 'MAGENTO_URL', 'MAGENTO_CASES'] as $name) {
            if (self::env($name) === '') {
                self::markTestSkipped("$name is not set.");
            }
        }
    }

    /**
     * @return iterable<string, array{string, string}>
     */
    public static function ways(): iterable
    {
        $ways = self::env('MAGENTO_SOURCE', 'default') === 'default'
            ? ['registry', 'source-items', 'product', 'import']
            : ['source-items', 'import-sources'];
        foreach ($ways as $way) {
            foreach (self::CASES as $case) {
                yield "$case by $way" => [$case, $way];
            }
        }
    }

    #[DataProvider('ways')]
    public function testAVariantThatComesBackLeavesTheCachedPageAtOnce(string $case, string $way): void
    {
        $cases = json_decode((string) file_get_contents(self::env('MAGENTO_CASES')), true);
        $path = is_array($cases) ? $cases[$case] ?? null : null;
        if (!is_string($path)) {
            self::markTestSkipped("No page for $case.");
        }
        $this->page = rtrim(self::env('MAGENTO_URL'), '/') . $path;

        $listed = $this->listed();
        self::assertNotSame([], $listed, 'something is sold out');
        self::assertSame($listed, $this->listed(), 'and the page is in the cache');
        try {
            $this->change($listed[0], $way, 25);
            self::assertNotContains($listed[0], $this->listed());
        } finally {
            $this->change($listed[0], $way, 0);
        }
        self::assertSame($listed, $this->listed());
    }

    /**
     * @return list<int> ids of the variants that the page offers
     */
    private function listed(): array
    {
        $html = (string) file_get_contents($this->page);
        if (preg_match('~"variants":(\{(?:"\d+":\{[^}]*\},?)*\})~', $html, $match) !== 1) {
            return [];
        }
        $variants = json_decode($match[1], true);
        self::assertIsArray($variants);

        return array_map('intval', array_keys($variants));
    }

    private function change(int $id, string $way, int $quantity): void
    {
        $arguments = [$way, (string) $id, (string) $quantity, self::env('MAGENTO_SOURCE', 'default')];
        $command = [PHP_BINARY, '-d', 'memory_limit=2G', __DIR__ . '/change-stock.php', ...$arguments];
        exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
    }

    private static function env(string $name, string $default = ''): string
    {
        $value = getenv($name);

        return $value === false || $value === '' ? $default : $value;
    }
}
