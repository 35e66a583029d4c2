<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Cron;

use Restock\KlaviyoBackInStock\Model\Delivery\Deliverer;

/**
 * Delivers what no consumer delivered. Many shops run none.
 */
class DeliverOutbox
{
    /** A job runs every minute. */
    private const SECONDS = 50;

    private const MOST = 3000;

    public function __construct(private readonly Deliverer $deliverer)
    {
    }

    public function execute(): void
    {
        $this->deliverer->deliverDue(self::MOST, self::SECONDS);
    }
}
