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
    /** The catalog ID that is tried; '' means the one in the settings. */
    public readonly string $catalog;

    /**
     * @param int $variantId entity ID
     * @param string $email address of the merchant's
     * @param list<string> $seen IDs of the events before the subscription
     * @param int $start when Klaviyo accepted the subscription, in seconds since 1970
     * @param int $until when to stop looking for the event of the current catalog ID, in seconds since 1970
     * @param non-empty-list<CatalogTry> $tries the subscriptions so far
     * @param list<string> $others catalog IDs to try afterwards
     * @param bool $isRepeat whether the address has subscribed to something before, so that no event proves nothing
     */
    public function __construct(
        public readonly int $storeId,
        public readonly int $variantId,
        public readonly string $email,
        public readonly array $seen,
        public readonly int $start,
        public readonly int $until,
        public readonly array $tries,
        public readonly array $others,
        public readonly bool $isRepeat
    ) {
        $this->catalog = $tries[count($tries) - 1]->catalog;
    }

    /**
     * What was subscribed.
     */
    public function entry(): Entry
    {
        return new Entry($this->storeId, $this->variantId, new Person($this->email), [Channel::Email]);
    }

    /**
     * The same proof after the next catalog ID.
     *
     * @param int $until when to stop looking for its event, in seconds since 1970
     * @param int|null $from Klaviyo's own time just before the subscription, in seconds since 1970; null if not known
     */
    public function withNext(int $until, ?int $from): self
    {
        $next = new CatalogTry($this->others[0] ?? '', $from);

        return $this->with($until, [...$this->tries, $next], array_slice($this->others, 1), $this->isRepeat);
    }

    /**
     * The same proof without the next catalog ID.
     */
    public function withoutNext(): self
    {
        return $this->with($this->until, $this->tries, array_slice($this->others, 1), $this->isRepeat);
    }

    /**
     * The same proof with an address that has subscribed before.
     */
    public function asRepeat(): self
    {
        return $this->with($this->until, $this->tries, $this->others, true);
    }

    /**
     * @param non-empty-list<CatalogTry> $tries
     * @param list<string> $others
     */
    private function with(int $until, array $tries, array $others, bool $isRepeat): self
    {
        return new self(
            $this->storeId,
            $this->variantId,
            $this->email,
            $this->seen,
            $this->start,
            $until,
            $tries,
            $others,
            $isRepeat
        );
    }
}
