<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Queue;

use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Deliverer;
use Throwable;

/**
 * Delivers the entry that a message names, and others that are due.
 *
 * A message can come twice, late or never: the entry in the outbox decides what is left to do.
 */
class Consumer
{
    /** The most other entries for each message, so that a consumer still stops when Magento asks it to. */
    private const OTHERS = 20;

    /** The longest time for them, in seconds. */
    private const SECONDS = 30;

    public function __construct(
        private readonly Deliverer $deliverer,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * Deliver the entry.
     *
     * @param string $id
     * @return void
     */
    public function process(string $id): void
    {
        try {
            $this->deliverer->deliver((int) $id);
            $this->deliverer->deliverDue(self::OTHERS, self::SECONDS);
        } catch (Throwable $error) {
            // The entry stays in the outbox, so the message has served its purpose.
            $this->logger->error('Restock: an entry of the outbox was not delivered: ' . $error->getMessage());
        }
    }
}
