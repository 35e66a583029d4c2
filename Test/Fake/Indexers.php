<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerInterface;
use Magento\Framework\Indexer\IndexerRegistry;

/**
 * Magento's indexers. Some of them can be out of date.
 */
final class Indexers extends IndexerRegistry implements ConfigInterface
{
    private const ALL = ['cataloginventory_stock', 'inventory', 'catalog_product_price'];

    /**
     * @param list<string> $invalid IDs
     */
    public function __construct(private readonly array $invalid)
    {
    }

    public function getIndexers()
    {
        return array_fill_keys(self::ALL, []);
    }

    public function getIndexer($indexerId)
    {
        return [];
    }

    public function get($indexerId)
    {
        return new class (in_array($indexerId, $this->invalid, true)) implements IndexerInterface {
            public function __construct(private readonly bool $isInvalid)
            {
            }

            public function isInvalid()
            {
                return $this->isInvalid;
            }

            public function isScheduled()
            {
                return false;
            }

            public function getStatus()
            {
                return $this->isInvalid ? 'invalid' : 'valid';
            }
        };
    }
}
