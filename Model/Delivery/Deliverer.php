<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;

/**
 * Delivers entries of the outbox. Any number of processes and machines can do this at the same time.
 */
class Deliverer
{
    /** Time limit for the calls of one attempt, in seconds. */
    private const SECONDS = 20;

    /** The longest time to wait for the rate limit, in seconds. */
    private const PATIENCE = 2;

    /** How many entries a process chooses from, so that several processes rarely choose the same one. */
    private const CHOICE = 20;

    private const DAY = 86400;

    public function __construct(
        private readonly Outbox $outbox,
        private readonly Sender $sender,
        private readonly Obstacles $obstacles,
        private readonly BackOff $backOff,
        private readonly Config $config,
        private readonly Clock $clock
    ) {
    }

    /**
     * Delivers one entry, if it is due and nobody else does.
     *
     * @return Attempt|null null if there was nothing to do
     */
    public function deliver(int $id): ?Attempt
    {
        $row = $this->outbox->claim($id);

        return $row === null ? null : $this->attempt($row);
    }

    /**
     * Delivers entries that are due, the longest waiting first.
     *
     * @param int $most attempts
     * @param float $seconds begins no attempt after this time
     * @return int how many entries were delivered
     */
    public function deliverDue(int $most, float $seconds): int
    {
        $end = $this->clock->monotonic() + $seconds;
        $delivered = 0;
        $closed = [];
        while ($most-- > 0 && $this->clock->monotonic() < $end) {
            $row = $this->claimDue($closed);
            if ($row === null) {
                break;
            }
            $attempt = $this->attempt($row);
            $delivered += $attempt->state === AttemptState::Done ? 1 : 0;
            if ($attempt->state === AttemptState::Closed) {
                // Other store views can have another account, whose interfaces are open.
                $closed[] = $row->storeId;
            }
        }

        return $delivered;
    }

    /**
     * @param list<int> $closed store views whose entries have to wait
     */
    private function claimDue(array $closed): ?Row
    {
        while (($ids = $this->outbox->dueIds($closed, self::CHOICE)) !== []) {
            shuffle($ids);
            foreach ($ids as $id) {
                $row = $this->outbox->claim($id);
                if ($row !== null) {
                    return $row;
                }
            }
        }

        return null;
    }

    private function attempt(Row $row): Attempt
    {
        $attempt = $this->obstacles->of($row) ?? $this->send($row);
        match ($attempt->state) {
            AttemptState::Done => $this->outbox->delete($row),
            AttemptState::Refused => $this->outbox->fail($row, $attempt),
            AttemptState::Closed => $this->outbox->release($row, $attempt->subscribed, max(1, $attempt->wait)),
            AttemptState::Later => $this->postpone($row, $attempt),
        };

        return $attempt;
    }

    private function send(Row $row): Attempt
    {
        return $row->entry === null
            ? new Attempt(AttemptState::Refused, $row->subscribed, Failure::Undecryptable)
            : $this->sender->send($row->entry, $row->subscribed, self::SECONDS, self::PATIENCE);
    }

    private function postpone(Row $row, Attempt $attempt): void
    {
        if ($row->age >= self::DAY * $this->config->keepDays($row->storeId)) {
            $this->outbox->fail($row, $attempt);
        } else {
            $this->outbox->postpone($row, $attempt, $this->backOff->seconds($attempt, $row->attempts));
        }
    }
}
