<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Cron;

use Restock\KlaviyoBackInStock\Model\Delivery\Purge;

/**
 * Gives up entries that are too old, and deletes what no longer may be stored.
 */
class PurgeOutbox
{
    public function __construct(private readonly Purge $purge)
    {
    }

    public function execute(): void
    {
        $this->purge->run();
    }
}
