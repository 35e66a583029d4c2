<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\ResourceModel\Gates;

/**
 * Limits how many processes of the shop wait for Klaviyo at the same time while a shopper waits. The others store the
 * request at once, so a slow Klaviyo never keeps the processes that the catalog needs.
 */
class Slots
{
    /** A slot ends by itself if its process is killed. */
    private const MARGIN = 2;

    public function __construct(private readonly Gates $gates, private readonly int $count = 4)
    {
    }

    /**
     * @param int $seconds the longest time that the slot is needed
     * @return string|null the slot, to be released; null if none is free
     */
    public function take(int $seconds): ?string
    {
        $first = random_int(0, $this->count - 1);
        for ($offset = 0; $offset < $this->count; $offset++) {
            $slot = 'slot:' . ($first + $offset) % $this->count;
            if ($this->gates->lease($slot, $seconds + self::MARGIN)) {
                return $slot;
            }
        }

        return null;
    }

    public function release(string $slot): void
    {
        $this->gates->release($slot);
    }
}
