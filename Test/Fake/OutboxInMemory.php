<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Delivery\Attempt;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Row;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;
use RuntimeException;

/**
 * The outbox by a clock that the test moves, without a database.
 */
final class OutboxInMemory extends Outbox
{
    /**
     * @var array<int, array{columns: array<string, mixed>, subscribed: bool, failed: bool, lease: string,
     *     attempts: int, failure: string, detail: string, created: int, next: int}>
     */
    public array $rows = [];

    public bool $isBroken = false;

    /** How often a process claimed an entry. */
    public int $claims = 0;

    public function __construct(private readonly Clock $clock, private readonly EntryCodec $codec)
    {
    }

    public function add(Entry $entry, ?Attempt $attempt, int $wait, bool $failed = false): int
    {
        if ($this->isBroken) {
            throw new RuntimeException('SQLSTATE[HY000]: General error: 1114 The table is full');
        }
        $columns = $this->codec->encode($entry);
        $id = count($this->rows) + 1;
        foreach ($this->rows as $known => $row) {
            $id = $row['columns']['request_hash'] === $columns['request_hash'] ? $known : $id;
        }
        if (($this->rows[$id]['lease'] ?? '') !== '' && $this->rows[$id]['next'] > $this->clock->now()) {
            $this->rows[$id]['created'] = $this->clock->now();

            return $id;
        }
        $this->rows[$id] = [
            'columns' => $columns,
            'subscribed' => ($attempt->subscribed ?? false) || ($this->rows[$id]['subscribed'] ?? false),
            'failed' => $failed,
            'lease' => '',
            'attempts' => $attempt?->failure === null ? 0 : 1,
            'failure' => $attempt->failure->value ?? '',
            'detail' => $attempt->detail ?? '',
            'created' => $this->clock->now(),
            'next' => $this->clock->now() + $wait,
        ];

        return $id;
    }

    public function size(): int
    {
        return count($this->rows);
    }

    public function claim(int $id): ?Row
    {
        if (!in_array($id, $this->dueIds([], 1000), true)) {
            return null;
        }
        $this->claims++;
        $lease = bin2hex(random_bytes(16));
        $row = &$this->rows[$id];
        $row['lease'] = $lease;
        $row['attempts']++;
        $row['next'] = $this->clock->now() + 120;

        return new Row(
            $id,
            $lease,
            $this->codec->decode($row['columns']),
            is_int($row['columns']['store_id']) ? $row['columns']['store_id'] : 0,
            $row['subscribed'],
            $row['attempts'],
            $this->clock->now() - $row['created']
        );
    }

    public function dueIds(array $withoutStores, int $limit): array
    {
        $due = array_filter(
            $this->rows,
            fn (array $row): bool => !$row['failed']
                && $row['next'] <= $this->clock->now()
                && !in_array($row['columns']['store_id'], $withoutStores, true)
        );

        return array_slice(array_keys($due), 0, $limit);
    }

    public function delete(Row $row): void
    {
        if ($this->owns($row)) {
            unset($this->rows[$row->id]);
        }
    }

    public function postpone(Row $row, Attempt $attempt, int $seconds): void
    {
        $this->settle($row, $attempt, $seconds, false);
    }

    public function release(Row $row, bool $subscribed, int $seconds): void
    {
        if ($this->owns($row)) {
            $this->rows[$row->id] = [
                'subscribed' => $subscribed,
                'attempts' => $this->rows[$row->id]['attempts'] - 1,
                'next' => $this->clock->now() + $seconds,
                'lease' => '',
            ] + $this->rows[$row->id];
        }
    }

    public function fail(Row $row, Attempt $attempt): void
    {
        $this->settle($row, $attempt, 0, true);
    }

    private function settle(Row $row, Attempt $attempt, int $seconds, bool $failed): void
    {
        if ($this->owns($row)) {
            $this->rows[$row->id] = [
                'subscribed' => $attempt->subscribed,
                'failed' => $failed,
                'lease' => '',
                'failure' => $attempt->failure->value ?? '',
                'detail' => $attempt->detail,
                'next' => $this->clock->now() + $seconds,
            ] + $this->rows[$row->id];
        }
    }

    private function owns(Row $row): bool
    {
        return ($this->rows[$row->id]['lease'] ?? '') === $row->lease;
    }
}
