<?php

declare(strict_types=1);

namespace Magento\Framework\Indexer;

class IndexerRegistry
{
    /**
     * @param string $indexerId
     * @return IndexerInterface
     */
    public function get($indexerId)
    {
        throw new \LogicException('The stubs have no indexers.');
    }
}
