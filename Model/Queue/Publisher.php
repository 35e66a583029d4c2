<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Queue;

use Magento\Framework\MessageQueue\PublisherInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Tells the consumers of a new entry in the outbox.
 *
 * The entry itself is the promise, and the message only makes delivery faster. So a broker that is out of reach loses
 * nothing: a cron job delivers the entry.
 */
class Publisher
{
    public const TOPIC = 'restock.outbox.deliver';

    public function __construct(
        private readonly PublisherInterface $publisher,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * @param int $id of the entry; the message has no personal data
     */
    public function publish(int $id): void
    {
        try {
            $this->publisher->publish(self::TOPIC, (string) $id);
        } catch (Throwable $error) {
            $this->logger->warning('Restock: the message queue is out of reach: ' . $error->getMessage());
        }
    }
}
