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
use Restock\KlaviyoBackInStock\Model\Doctor\CronJobs;
use Restock\KlaviyoBackInStock\Model\Doctor\StockIndexes;
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

    private const LATE_INDEX = 'failed: Cron has not updated the stock index for the last 60 minutes. Pages do not '
        . 'show changes of the stock.';

    /** @var array<string, string|null> job code → seconds since it ran */
    private array $jobs = [];

    /** @var array<string, array{bool, string, bool}> ID → whether it is invalid, its status, whether it is scheduled */
    private array $indexers = [
        'inventory' => [false, 'valid', false],
        'cataloginventory_stock' => [false, 'valid', false],
        'catalog_product_price' => [false, 'valid', true],
    ];

    #[TestWith(['900', self::RUNS])]
    #[TestWith(['901', self::LATE])]
    #[TestWith([null, self::LATE])]
    public function testCronRunsEveryMinute(?string $seconds, string $finding): void
    {
        self::assertSame([$finding], $this->cron($seconds));
    }

    public function testTheJobOfTheOutboxCountsAndNoOther(): void
    {
        $this->jobs = ['indexer_update_all_views' => '5'];

        self::assertSame([self::LATE], $this->check($this->cronCheck()));
    }

    public function testRequestsThatWaitAreCounted(): void
    {
        self::assertSame(
            [self::RUNS, 'failed: 2 request(s) wait, the oldest for more than an hour.'],
            $this->cron('5', new Summary(2, 3601, []))
        );
    }

    public function testRequestsThatFailedForTheSettingsFailAndOthersAreOnlyCounted(): void
    {
        self::assertSame([
            self::RUNS,
            'unknown: 1 request(s) failed: Klaviyo refused the request.',
            'failed: 3 request(s) failed: Klaviyo refused the API key. Check the key and its scopes.',
        ], $this->cron('5', new Summary(0, 0, ['refused' => 1, 'key' => 3])));
    }

    public function testIfBrowsersCallKlaviyoThereIsNoOutbox(): void
    {
        self::assertSame([], $this->cron(null, new Summary(2, 3601, ['key' => 3]), 'direct'));
    }

    #[TestWith(['3600', 'passed: Cron runs, so the stock index is updated.'])]
    #[TestWith(['3601', self::LATE_INDEX])]
    #[TestWith([null, self::LATE_INDEX])]
    public function testAScheduledIndexNeedsCronInEveryMode(?string $seconds, string $finding): void
    {
        $this->indexers = ['inventory' => [false, 'valid', true], 'cataloginventory_stock' => [false, 'valid', false]];
        $this->jobs = ['restock_outbox_deliver' => '5', 'indexer_update_all_views' => $seconds];

        self::assertSame([$finding], $this->check($this->cronCheck('direct')));
        self::assertSame([self::RUNS, $finding], $this->check($this->cronCheck('shop')));
    }

    public function testAStockIndexThatIsOutOfDateFails(): void
    {
        $check = new Indexers($this->indexes());
        self::assertSame(['passed: The stock indexes are valid.'], $this->check($check));

        $this->indexers = [
            'inventory' => [true, 'invalid', false],
            'cataloginventory_stock' => [true, 'invalid', false],
            'catalog_product_price' => [true, 'invalid', false],
        ];
        self::assertSame(
            ['failed: Stock indexes are out of date: cataloginventory_stock, inventory.'],
            $this->check(new Indexers($this->indexes()))
        );
    }

    public function testAStockIndexThatIsSuspendedFails(): void
    {
        $this->indexers = ['cataloginventory_stock' => [false, 'suspended', true]];

        self::assertSame([
            'failed: Stock indexes are suspended, so changes of the stock do not show: cataloginventory_stock.',
        ], $this->check(new Indexers($this->indexes())));
    }

    public function testASuspendedIndexThatUpdatesOnSaveIsNotAffected(): void
    {
        $this->indexers = ['cataloginventory_stock' => [false, 'suspended', false]];

        self::assertSame(['passed: The stock indexes are valid.'], $this->check(new Indexers($this->indexes())));
    }

    public function testAShopWithoutTheInventoryModulesHasOneStockIndex(): void
    {
        $this->indexers = ['cataloginventory_stock' => [false, 'valid', false]];

        self::assertSame(['passed: The stock indexes are valid.'], $this->check(new Indexers($this->indexes())));
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
        $this->jobs = ['restock_outbox_deliver' => $seconds];

        return $this->check($this->cronCheck($mode, $summary));
    }

    private function cronCheck(string $mode = 'fallback', ?Summary $summary = null): Cron
    {
        $code = '';
        $select = self::createStub(Select::class);
        $select->method('from')->willReturnSelf();
        $select->method('where')->willReturnCallback(
            static function (string $condition, string $value) use ($select, &$code): Select {
                $code = $condition === 'job_code = ?' ? $value : '';

                return $select;
            }
        );
        $connection = self::createStub(AdapterInterface::class);
        $connection->method('select')->willReturn($select);
        $connection->method('fetchOne')->willReturnCallback(function () use (&$code): ?string {
            return $this->jobs[$code] ?? null;
        });
        $resource = self::createStub(ResourceConnection::class);
        $resource->method('getConnection')->willReturn($connection);
        $outbox = self::createStub(OutboxReport::class);
        $outbox->method('summary')->willReturn($summary ?? new Summary(3, 60, []));
        $config = new Config((new ScopeConfig())->set('delivery/mode', $mode));

        return new Cron($config, new CronJobs($resource), $this->indexes(), $outbox);
    }

    private function indexes(): StockIndexes
    {
        $config = self::createStub(ConfigInterface::class);
        $config->method('getIndexers')->willReturn(array_fill_keys(array_keys($this->indexers), []));
        $registry = self::createStub(IndexerRegistry::class);
        $registry->method('get')->willReturnCallback(function (string $id): IndexerInterface {
            [$isInvalid, $status, $isScheduled] = $this->indexers[$id];
            $indexer = self::createStub(IndexerInterface::class);
            $indexer->method('isInvalid')->willReturn($isInvalid);
            $indexer->method('getStatus')->willReturn($status);
            $indexer->method('isScheduled')->willReturn($isScheduled);

            return $indexer;
        });

        return new StockIndexes($config, $registry);
    }
}
