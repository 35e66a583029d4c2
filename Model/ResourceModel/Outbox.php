<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use JsonException;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Attempt;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Row;
use Zend_Db_Expr;

/**
 * The requests that the shop still has to deliver, and those that failed.
 *
 * Each change is one short statement, and only by the holder of the entry's lease. A lease ends by itself, so an entry
 * whose process was killed is claimed again. The database's clock counts.
 */
class Outbox
{
    public const TABLE = 'restock_delivery_outbox';

    public const WAITING = 0;

    public const FAILED = 1;

    /** Whether a process has the entry. */
    public const CLAIMED = "lease <> '' AND next_at > CURRENT_TIMESTAMP";

    /** Longer than any attempt takes, in seconds. */
    private const LEASE = 120;

    private const COLUMNS = [
        'entry_id', 'store_id', 'variant_id', 'person', 'channels', 'newsletter', 'subscribed', 'attempts',
    ];

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly EntryCodec $codec
    ) {
    }

    /**
     * Stores a request. The same request again changes nothing, except that a failed one waits again.
     *
     * @param Attempt|null $attempt what was tried so far
     * @param bool $failed whether another attempt would fail, too
     * @return int ID of the entry
     * @throws JsonException
     */
    public function add(Entry $entry, ?Attempt $attempt, int $wait, bool $failed = false): int
    {
        $stored = $this->codec->encode($entry);
        // An entry that a process delivers at this moment stays as it is. MySQL assigns from left to right, and the
        // condition depends on "lease" and "next_at", in this order.
        $settled = $this->result($attempt) + [
            'state' => $failed ? self::FAILED : self::WAITING,
            'attempts' => $attempt?->failure === null ? 0 : 1,
            'failed_at' => $failed ? $this->in(0) : null,
            'lease' => '',
            'next_at' => $this->in($wait),
        ];
        $update = [];
        foreach (array_keys($settled) as $column) {
            $update[$column] = new Zend_Db_Expr(sprintf('IF(%1$s, %2$s, VALUES(%2$s))', self::CLAIMED, $column));
        }
        // Once Klaviyo has accepted the subscription, it stays accepted.
        $update['subscribed'] = new Zend_Db_Expr('GREATEST(subscribed, VALUES(subscribed))');
        $connection = $this->connection();
        $connection->insertOnDuplicate($this->table(), $stored + $settled, $update + [
            'person',
            // A repeated request is a new one, with its own time.
            'created_at' => new Zend_Db_Expr('CURRENT_TIMESTAMP'),
            'entry_id' => new Zend_Db_Expr('LAST_INSERT_ID(entry_id)'),
        ]);

        return (int) $connection->lastInsertId($this->table());
    }

    /**
     * Number of all entries, waiting and failed.
     */
    public function size(): int
    {
        $select = $this->connection()->select()->from($this->table(), [new Zend_Db_Expr('COUNT(*)')]);

        $size = $this->connection()->fetchOne($select);

        return is_numeric($size) ? (int) $size : 0;
    }

    /**
     * Claims one entry, if it is due and nobody else has it.
     */
    public function claim(int $id): ?Row
    {
        $lease = bin2hex(random_bytes(16));
        $claimed = $this->connection()->update($this->table(), [
            'lease' => $lease,
            'attempts' => new Zend_Db_Expr('attempts + 1'),
            'next_at' => $this->in(self::LEASE),
        ], ['entry_id = ?' => $id, ...$this->due()]);

        return $claimed > 0 ? $this->read($id, $lease) : null;
    }

    /**
     * IDs of entries that are due, the longest waiting first.
     *
     * @param list<int> $withoutStores store views whose entries are left out
     * @return list<int>
     */
    public function dueIds(array $withoutStores, int $limit): array
    {
        $select = $this->connection()->select()->from($this->table(), ['entry_id']);
        foreach ($this->due() as $condition) {
            $select->where($condition);
        }
        if ($withoutStores !== []) {
            $select->where('store_id NOT IN (?)', $withoutStores);
        }
        $select->order('next_at')->limit($limit);

        return array_map('intval', $this->connection()->fetchCol($select));
    }

    /**
     * Deletes a delivered entry.
     */
    public function delete(Row $row): void
    {
        $this->connection()->delete($this->table(), $this->owned($row));
    }

    /**
     * Lets a later attempt follow after some seconds.
     */
    public function postpone(Row $row, Attempt $attempt, int $seconds): void
    {
        $this->change($row, $this->result($attempt) + ['next_at' => $this->in($seconds)]);
    }

    /**
     * Gives back an entry for which nothing was sent.
     */
    public function release(Row $row, bool $subscribed, int $seconds): void
    {
        $this->change($row, [
            'subscribed' => (int) $subscribed,
            'attempts' => new Zend_Db_Expr('attempts - 1'),
            'next_at' => $this->in($seconds),
        ]);
    }

    /**
     * Gives up an entry. The merchant can retry it.
     */
    public function fail(Row $row, Attempt $attempt): void
    {
        $this->change($row, $this->result($attempt) + [
            'state' => self::FAILED,
            'failed_at' => new Zend_Db_Expr('COALESCE(failed_at, CURRENT_TIMESTAMP)'),
        ]);
    }

    private function read(int $id, string $lease): ?Row
    {
        $select = $this->connection()->select()
            ->from($this->table(), [
                ...self::COLUMNS,
                'age' => new Zend_Db_Expr('TIMESTAMPDIFF(SECOND, created_at, CURRENT_TIMESTAMP)'),
            ])
            ->where('entry_id = ?', $id)
            ->where('lease = ?', $lease);
        $row = $this->connection()->fetchRow($select);

        return is_array($row) ? new Row(
            $id,
            $lease,
            $this->codec->decode($row),
            (int) $row['store_id'],
            (bool) (int) $row['subscribed'],
            (int) $row['attempts'],
            (int) $row['age']
        ) : null;
    }

    /**
     * @return array<string, int|string>
     */
    private function result(?Attempt $attempt): array
    {
        return [
            'subscribed' => (int) ($attempt->subscribed ?? false),
            'failure' => $attempt->failure->value ?? '',
            'detail' => $attempt->detail ?? '',
        ];
    }

    /**
     * @param array<string, Zend_Db_Expr|int|string> $values
     */
    private function change(Row $row, array $values): void
    {
        $this->connection()->update($this->table(), $values + ['lease' => ''], $this->owned($row));
    }

    /**
     * @return array<string, int|string>
     */
    private function owned(Row $row): array
    {
        return ['entry_id = ?' => $row->id, 'lease = ?' => $row->lease];
    }

    /**
     * @return list<string>
     */
    private function due(): array
    {
        return ['state = ' . self::WAITING, 'next_at <= CURRENT_TIMESTAMP'];
    }

    private function in(int $seconds): Zend_Db_Expr
    {
        return new Zend_Db_Expr(sprintf('CURRENT_TIMESTAMP + INTERVAL %d SECOND', $seconds));
    }

    private function table(): string
    {
        return $this->resource->getTableName(self::TABLE);
    }

    private function connection(): AdapterInterface
    {
        return $this->resource->getConnection();
    }
}
