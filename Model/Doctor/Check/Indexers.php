<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerRegistry;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;

/**
 * Whether the stock indexes are valid, which decide what is sold out.
 */
class Indexers implements CheckInterface
{
    /** Shops without Magento's inventory modules have only the first. */
    private const STOCK = ['cataloginventory_stock', 'inventory'];

    public function __construct(
        private readonly ConfigInterface $config,
        private readonly IndexerRegistry $indexers
    ) {
    }

    public function check(Subject $subject): array
    {
        $invalid = [];
        foreach (array_intersect(self::STOCK, array_keys($this->config->getIndexers())) as $id) {
            if ($this->indexers->get($id)->isInvalid()) {
                $invalid[] = $id;
            }
        }

        return [$invalid === []
            ? Finding::passed(__('The stock indexes are valid.'))
            : Finding::failed(
                __('Stock indexes are out of date: %1.', implode(', ', $invalid)),
                __('Run this command: %1', 'bin/magento indexer:reindex ' . implode(' ', $invalid))
            )];
    }
}
