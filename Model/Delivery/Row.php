<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * An entry of the outbox that this process has claimed for a while.
 */
class Row
{
    /**
     * @param string $lease a random word: only its holder may change the entry
     * @param Entry|null $entry null if the address cannot be decrypted
     * @param int $storeId store view of the entry
     * @param bool $subscribed whether Klaviyo has accepted the subscription, so that only the consent is missing
     * @param int $attempts attempts so far, with this one
     * @param int $age seconds since the shopper's request
     */
    public function __construct(
        public readonly int $id,
        public readonly string $lease,
        public readonly ?Entry $entry,
        public readonly int $storeId,
        public readonly bool $subscribed,
        public readonly int $attempts,
        public readonly int $age
    ) {
    }
}
