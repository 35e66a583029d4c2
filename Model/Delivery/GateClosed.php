<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use RuntimeException;

/**
 * An interface of Klaviyo takes no call now: its rate limit is reached, or it failed a moment ago.
 */
class GateClosed extends RuntimeException
{
    /**
     * @param float $seconds until the next call is possible
     */
    public function __construct(public readonly float $seconds)
    {
        parent::__construct('All calls to this interface have to wait.');
    }
}
