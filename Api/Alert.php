<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

/**
 * A person who waits for a product, as another module or Magento itself stored it.
 */
class Alert
{
    /**
     * @param int $productId entity ID of what the person waits for; it can be the parent of what is sold out
     * @param string $email '' if the address is not known
     * @param int $storeId ID of the store view; 0 if only the website is known
     * @param int $websiteId 0 if only the store view is known
     * @param string $since UTC, such as 2026-01-31 12:00:00, or ''
     * @param string $note what the merchant may want to know
     * @param string $obstacle why the person cannot be told, such as an address that was never confirmed, or ''
     */
    public function __construct(
        public readonly int $productId,
        public readonly string $email,
        public readonly int $storeId = 0,
        public readonly int $websiteId = 0,
        public readonly string $since = '',
        public readonly string $note = '',
        public readonly string $obstacle = ''
    ) {
    }
}
