<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * A proof subscription whose event is not there yet. The next look at it needs nothing else.
 */
class ProofRun
{
    /**
     * @param int $variantId entity ID
     * @param string $email address of the merchant's
     * @param list<string> $seen IDs of the events before the subscription
     * @param int $start when Klaviyo accepted the subscription, in seconds since 1970
     * @param int $until when to stop looking for the event of the current catalog ID, in seconds since 1970
     * @param string $catalog the catalog ID that is tried; '' means the one in the settings
     * @param list<string> $others catalog IDs to try afterwards
     */
    public function __construct(
        public readonly int $storeId,
        public readonly int $variantId,
        public readonly string $email,
        public readonly array $seen,
        public readonly int $start,
        public readonly int $until,
        public readonly string $catalog,
        public readonly array $others
    ) {
    }

    /**
     * What was subscribed.
     */
    public function entry(): Entry
    {
        return new Entry($this->storeId, $this->variantId, new Person($this->email), [Channel::Email]);
    }

    /**
     * The same proof with the next catalog ID.
     */
    public function withNextCatalog(int $until): self
    {
        $others = $this->others;

        return new self(
            $this->storeId,
            $this->variantId,
            $this->email,
            $this->seen,
            $this->start,
            $until,
            (string) array_shift($others),
            $others
        );
    }
}
