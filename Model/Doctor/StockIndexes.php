<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerInterface;
use Magento\Framework\Indexer\IndexerRegistry;

/**
 * The indexes that decide what is sold out.
 */
class StockIndexes
{
    /** Shops without Magento's inventory modules have only the first. */
    private const IDS = ['cataloginventory_stock', 'inventory'];

    /**
     * Magento 2.4.7 and later do not apply scheduled changes to such an index. Updates on save are not affected.
     * {@see IndexerInterface::getStatus()}
     */
    private const SUSPENDED = 'suspended';

    public function __construct(
        private readonly ConfigInterface $config,
        private readonly IndexerRegistry $indexers
    ) {
    }

    /**
     * @return list<string> IDs of those that are out of date
     */
    public function invalid(): array
    {
        return $this->those(static fn (IndexerInterface $indexer): bool => $indexer->isInvalid());
    }

    /**
     * @return list<string> IDs of those that do not take changes at the moment
     */
    public function suspended(): array
    {
        return $this->those(
            static fn (IndexerInterface $indexer): bool => $indexer->isScheduled()
                && $indexer->getStatus() === self::SUSPENDED
        );
    }

    /**
     * @return list<string> IDs of those that only cron updates ("Update by Schedule")
     */
    public function scheduled(): array
    {
        return $this->those(static fn (IndexerInterface $indexer): bool => $indexer->isScheduled());
    }

    /**
     * @param callable(IndexerInterface): bool $is
     * @return list<string>
     */
    private function those(callable $is): array
    {
        return array_values(array_filter(
            array_intersect(self::IDS, array_keys($this->config->getIndexers())),
            fn (string $id): bool => $is($this->indexers->get($id))
        ));
    }
}
