<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/**
 * What other modules hide is not offered, and finding the sold-out variants keeps its budget of queries. Uses the
 * variables of {@see RestockedPageTest} and changes nothing in the store.
 */
final class HiddenVariantTest extends TestCase
{
    protected function setUp(): void
    {
        foreach (['MAGENTO_ROOT', 'MAGENTO_URL', 'MAGENTO_CASES'] as $name) {
            if (getenv($name) === false || getenv($name) === '') {
                self::markTestSkipped("$name is not set.");
            }
        }
    }

    #[TestWith(['simple-out', 0])]
    #[TestWith(['bundle-out', 0])]
    #[TestWith(['conf-swatch-part', 2])]
    #[TestWith(['conf-swatch-out', 2])]
    #[TestWith(['conf-three-part', 2])]
    #[TestWith(['conf-500-out', 2])]
    #[TestWith(['grouped-part', 1])]
    public function testTheSoldOutVariantsAreFoundWithFewQueries(string $case, int $queries): void
    {
        $result = $this->find($this->product($case));

        self::assertNotSame([], $result['ids']);
        self::assertSame($queries, $result['queries']);
    }

    #[TestWith(['conf-swatch-part'])]
    #[TestWith(['conf-drop-out'])]
    #[TestWith(['grouped-part'])]
    public function testAVariantThatAnotherModuleHidesIsNotOffered(string $case): void
    {
        $product = $this->product($case);
        $ids = $this->find($product)['ids'];
        self::assertGreaterThan(1, count($ids));

        self::assertSame(array_slice($ids, 1), $this->find($product, $ids[0])['ids'], 'filtered out');
        self::assertSame(array_slice($ids, 1), $this->find($product, 0, $ids[0])['ids'], 'marked as hidden');
    }

    /**
     * @return int id of the product on the case's page
     */
    private function product(string $case): int
    {
        $cases = json_decode((string) file_get_contents((string) getenv('MAGENTO_CASES')), true);
        $path = is_array($cases) ? $cases[$case] ?? null : null;
        if (!is_string($path)) {
            self::markTestSkipped("The store has no page for $case.");
        }
        $html = (string) file_get_contents(rtrim((string) getenv('MAGENTO_URL'), '/') . $path);
        preg_match('~id="restock-(\d+)"~', $html, $match);
        $id = (int) ($match[1] ?? 0);
        self::assertGreaterThan(0, $id, "$case has a form");

        return $id;
    }

    /**
     * @return array{ids: list<int>, queries: int}
     */
    private function find(int $id, int $filtered = 0, int $marked = 0): array
    {
        $script = __DIR__ . '/Inside/find-sold-out.php';
        $command = [PHP_BINARY, $script, (string) $id, (string) $filtered, (string) $marked];
        exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        /** @var array{ids: list<int>, queries: int} $result */
        $result = json_decode((string) end($output), true, 512, JSON_THROW_ON_ERROR);

        return $result;
    }
}
