<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * A rate that stays within Klaviyo's limits for any second and any minute, wherever its own windows begin.
 *
 * A burst of calls can be sent at once; after that, calls follow each other at the interval. In any minute, these are
 * the burst and 60 seconds divided by the interval.
 */
enum Rate
{
    /** "Burst: 350/s, Steady: 3500/m" for the server API. Klaviyo documents no limit for onsite. */
    case Subscription;

    /** 350/s and 750/m for the list. */
    case OptIn;

    /**
     * Calls that can be sent at once.
     */
    public function burst(): int
    {
        return $this === self::Subscription ? 290 : 100;
    }

    /**
     * Time between two calls after the burst, in microseconds.
     */
    public function interval(): int
    {
        $perMinute = ($this === self::Subscription ? 3500 : 750) - $this->burst();

        return intdiv(60_000_000, $perMinute) + 1;
    }
}
