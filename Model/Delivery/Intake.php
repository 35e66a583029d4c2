<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use JsonException;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Model\Queue\Publisher;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;

/**
 * Puts a request into the outbox and tells the consumers.
 */
class Intake
{
    /**
     * @param int $capacity the most entries in the outbox
     */
    public function __construct(
        private readonly Outbox $outbox,
        private readonly Publisher $publisher,
        private readonly BackOff $backOff,
        private readonly LoggerInterface $logger,
        private readonly int $capacity = 10000
    ) {
    }

    /**
     * @param Attempt|null $attempt the attempt that failed, if there was one
     * @return bool false if the outbox is full; then nothing is stored
     * @throws JsonException
     */
    public function store(Entry $entry, ?Attempt $attempt): bool
    {
        if ($this->outbox->size() >= $this->capacity) {
            $this->logger->critical('Restock: the outbox is full, and requests of shoppers are turned away.');

            return false;
        }
        $failed = $attempt?->state === AttemptState::Refused;
        $wait = $attempt === null ? 0 : $this->backOff->seconds($attempt, 1);
        $id = $this->outbox->add($entry, $attempt, $wait, $failed);
        if (!$failed) {
            $this->publisher->publish($id);
        }

        return true;
    }
}
