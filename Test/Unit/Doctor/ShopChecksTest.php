<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\App\Cache\StateInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Select;
use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerInterface;
use Magento\Framework\Indexer\IndexerRegistry;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Caches;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Cron;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Indexers;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

/**
 * The checks of cron, the indexes and the cache.
 */
final class ShopChecksTest extends TestCase
{
    use ChecksSubjects;

    private const RUNS = 'passed: Cron runs, so the outbox is delivered.';

    private const LATE = 'failed: Cron has not run for the last 15 minutes. Requests stay in the outbox.';

    #[TestWith(['900', self::RUNS])]
    #[TestWith(['901', self::LATE])]
    #[TestWith([null, self::LATE])]
    public function testCronRunsEveryMinute(?string $seconds, string $finding): void
    {
        self::assertSame([$finding], $this->cron($seconds));
    }

    public function testRequestsThatWaitOrFailedAreMentioned(): void
    {
        $late = 'failed: Requests wait for more than an hour, or failed.';

        self::assertSame([self::RUNS, $late], $this->cron('5', new Summary(1, 3601, [])));
        self::assertSame([self::RUNS, $late], $this->cron('5', new Summary(0, 0, ['refused' => 1])));
    }

    public function testIfBrowsersCallKlaviyoThereIsNoOutbox(): void
    {
        self::assertSame([], $this->cron(null, new Summary(0, 0, []), 'direct'));
    }

    public function testAStockIndexThatIsOutOfDateFails(): void
    {
        self::assertSame(['passed: The stock indexes are valid.'], $this->indexers([]));
        self::assertSame(
            ['failed: Stock indexes are out of date: cataloginventory_stock, inventory.'],
            $this->indexers(['inventory', 'cataloginventory_stock', 'catalog_product_price'])
        );
        self::assertSame(
            ['passed: The stock indexes are valid.'],
            $this->indexers(['inventory'], ['cataloginventory_stock', 'catalog_product_price'])
        );
    }

    public function testWithoutThePageCacheItsPagesWereNotChecked(): void
    {
        foreach ([true, false] as $isEnabled) {
            $caches = self::createStub(StateInterface::class);
            $caches->method('isEnabled')->willReturnCallback(
                static fn (string $type): bool => $type === 'full_page' && $isEnabled
            );
            self::assertSame([$isEnabled
                ? 'passed: The page cache is enabled.'
                : 'unknown: The page cache is disabled, so pages from the cache were not checked.',
            ], $this->check(new Caches($caches)));
        }
    }

    /**
     * @return list<string>
     */
    private function cron(?string $seconds, ?Summary $summary = null, string $mode = 'fallback'): array
    {
        $connection = self::createStub(AdapterInterface::class);
        $connection->method('select')->willReturn(self::createStub(Select::class));
        $connection->method('fetchOne')->willReturn($seconds);
        $resource = self::createStub(ResourceConnection::class);
        $resource->method('getConnection')->willReturn($connection);
        $outbox = self::createStub(OutboxReport::class);
        $outbox->method('summary')->willReturn($summary ?? new Summary(3, 60, []));
        $config = new Config((new ScopeConfig())->set('delivery/mode', $mode));

        return $this->check(new Cron($config, $resource, $outbox));
    }

    /**
     * @param list<string> $invalid
     * @param list<string> $installed
     * @return list<string>
     */
    private function indexers(
        array $invalid,
        array $installed = ['inventory', 'cataloginventory_stock', 'catalog_product_price']
    ): array {
        $config = self::createStub(ConfigInterface::class);
        $config->method('getIndexers')->willReturn(array_fill_keys($installed, []));
        $registry = self::createStub(IndexerRegistry::class);
        $registry->method('get')->willReturnCallback(static function (string $id) use ($invalid): IndexerInterface {
            $indexer = self::createStub(IndexerInterface::class);
            $indexer->method('isInvalid')->willReturn(in_array($id, $invalid, true));

            return $indexer;
        });

        return $this->check(new Indexers($config, $registry));
    }
}
