<?php

declare(strict_types=1);

namespace Magento\Framework\Indexer;

interface ConfigInterface
{
    /**
     * @return array<string, array<string, mixed>>
     */
    public function getIndexers();

    /**
     * @param string $indexerId
     * @return array<string, mixed>
     */
    public function getIndexer($indexerId);
}
