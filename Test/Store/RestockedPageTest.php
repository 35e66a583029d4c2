<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * When a variant is back in stock, its cached page is cleaned at once: `vendor/bin/phpunit --testsuite store`, as the
 * user who owns the store's files. The tests change stock, and change it back.
 *
 * MAGENTO_ROOT   folder of the store
 * MAGENTO_URL    its address
 * MAGENTO_CASES  JSON file, name of the case → path of its page; cases that are missing there are skipped
 * MAGENTO_SOURCE code of the source that the website sells from, "default" if not set; any other source means a custom
 *                stock, which only source items and their import can change
 */
final class RestockedPageTest extends TestCase
{
    private const CASES = ['simple-out', 'conf-swatch-out', 'conf-drop-part', 'conf-500-out', 'grouped-part'];

    private string $page = '';

    /** @var list<string> cache tags of the page, if the store sends them; it does so in developer mode */
    private array $tags = [];

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
    public static function changes(): iterable
    {
        $changes = self::env('MAGENTO_SOURCE', 'default') === 'default'
            ? ['registry', 'source-items', 'product', 'import']
            : ['source-items', 'import-sources'];
        foreach ($changes as $change) {
            foreach (self::CASES as $case) {
                yield "$case by $change" => [$case, $change];
            }
        }
    }

    #[DataProvider('changes')]
    public function testAVariantThatComesBackLeavesTheCachedPageAtOnce(string $case, string $change): void
    {
        $cases = json_decode((string) file_get_contents(self::env('MAGENTO_CASES')), true);
        $path = is_array($cases) ? $cases[$case] ?? null : null;
        if (!is_string($path)) {
            self::markTestSkipped("The store has no page for $case.");
        }
        $this->page = rtrim(self::env('MAGENTO_URL'), '/') . $path;

        $listed = $this->listed();
        self::assertNotSame([], $listed, 'something is sold out');
        self::assertSame($listed, $this->listed(), 'and the page is in the cache');
        $tags = $this->tags;
        try {
            $told = $this->change($listed[0], $change, 25);
            self::assertNotContains($listed[0], $this->listed());
        } finally {
            $this->change($listed[0], $change, 0);
        }
        self::assertSame($listed, $this->listed());
        if ($tags !== []) {
            self::assertNotSame([], array_intersect($told, $tags), 'a cache that reads only identities is told, too');
        }
    }

    /**
     * @return list<int> ids of the variants that the page offers
     */
    private function listed(): array
    {
        $stream = fopen($this->page, 'r');
        self::assertIsResource($stream);
        $headers = json_encode(stream_get_meta_data($stream)['wrapper_data'] ?? [], JSON_THROW_ON_ERROR);
        $html = (string) stream_get_contents($stream);
        preg_match('/"X-Magento-Tags: ?([^"]*)"/i', $headers, $match);
        preg_match_all('/\b(?:cat_p|restock)_\d+(?:_\d+)?\b/', $match[1] ?? '', $tags);
        $this->tags = $tags[0];
        if (preg_match('~"variants":(\{(?:"\d+":\{[^}]*\},?)*\})~', $html, $match) !== 1) {
            return [];
        }
        $variants = json_decode($match[1], true);
        self::assertIsArray($variants);

        return array_map('intval', array_keys($variants));
    }

    /**
     * @return list<string> the cache tags that Magento told the caches to clean
     */
    private function change(int $id, string $change, int $quantity): array
    {
        $arguments = [$change, (string) $id, (string) $quantity, self::env('MAGENTO_SOURCE', 'default')];
        $command = [PHP_BINARY, '-d', 'memory_limit=2G', __DIR__ . '/Inside/change-stock.php', ...$arguments];
        exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));

        return $output;
    }

    private static function env(string $name, string $default = ''): string
    {
        $value = getenv($name);

        return $value === false || $value === '' ? $default : $value;
    }
}
