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
     */
    public function __construct(public readonly Outcome $outcome, public readonly ?stdClass $document = null)
    {
    }
}
