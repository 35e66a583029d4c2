<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\Exception\NoSuchEntityException;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Hits;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OldEntries;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Receipts;

/**
 * Keeps the promise that nothing personal is stored for longer than the merchant set.
 */
class Purge
{
    public function __construct(
        private readonly Config $config,
        private readonly OldEntries $entries,
        private readonly Hits $hits,
        private readonly Receipts $receipts,
        private readonly LoggerInterface $logger
    ) {
    }

    public function run(): void
    {
        foreach ($this->entries->storeIds() as $storeId) {
            $known = $this->known($storeId);
            $days = $this->config->keepDays($known);
            $daysFailed = $this->config->keepFailedDays($known);
            $this->entries->giveUp($storeId, $days);
            $deleted = $this->entries->deleteFailed($storeId, $daysFailed, $days + $daysFailed);
            if ($deleted > 0) {
                $this->logger->warning(sprintf(
                    'Restock: %d failed back-in-stock requests of store view %d were deleted. They were too old.',
                    $deleted,
                    $storeId
                ));
            }
        }
        $this->hits->purge();
        $this->receipts->purge();
    }

    /**
     * @return int the default scope instead of a store view that was deleted
     */
    private function known(int $storeId): int
    {
        try {
            $this->config->keepDays($storeId);
        } catch (NoSuchEntityException) {
            return 0;
        }

        return $storeId;
    }
}
