<?php

declare(strict_types=1);

namespace Magento\Framework\Indexer;

interface IndexerInterface
{
    /**
     * @return bool
     */
    public function isInvalid();

    /**
     * @return bool
     */
    public function isScheduled();

    /**
     * @return string
     */
    public function getStatus();
}
