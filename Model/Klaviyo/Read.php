<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use stdClass;

/**
 * The reply to a request that reads.
 */
class Read
{
    /**
     * @param stdClass|null $document JSON:API document; null if the request was not accepted
     * @param int|null $time when Klaviyo replied by its own clock, in seconds since 1970; null if it does not say so
     */
    public function __construct(
        public readonly Outcome $outcome,
        public readonly ?stdClass $document = null,
        public readonly ?int $time = null
    ) {
    }
}
