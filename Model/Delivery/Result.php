<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * The answer to a request. It does not depend on whether the shop or Klaviyo knows the address.
 */
class Result
{
    /**
     * @param int $retryAfter seconds after which a client may send requests again; 0 unless it sent too many
     */
    public function __construct(
        public readonly Status $status,
        public readonly ?Reason $reason = null,
        public readonly int $retryAfter = 0
    ) {
    }
}
