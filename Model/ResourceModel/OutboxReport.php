<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Zend_Db_Expr;

/**
 * Reads and changes the outbox for the merchant.
 */
class OutboxReport
{
    private const COLUMNS = [
        'entry_id', 'state', 'store_id', 'variant_id', 'person', 'channels', 'newsletter', 'subscribed', 'attempts',
        'failure', 'detail', 'created_at', 'next_at', 'failed_at',
    ];

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    public function summary(): Summary
    {
        $select = $this->connection()->select()
            ->from($this->table(), [
                'state',
                'failure',
                'entries' => new Zend_Db_Expr('COUNT(*)'),
                'oldest' => new Zend_Db_Expr('MAX(TIMESTAMPDIFF(SECOND, created_at, CURRENT_TIMESTAMP))'),
            ])
            ->group(['state', 'failure']);
        $waiting = 0;
        $oldest = 0;
        $failed = [];
        foreach ($this->connection()->fetchAll($select) as $row) {
            if ((int) $row['state'] === Outbox::FAILED) {
                $failed[(string) $row['failure']] = (int) $row['entries'];
            } else {
                $waiting += (int) $row['entries'];
                $oldest = max($oldest, (int) $row['oldest']);
            }
        }

        return new Summary($waiting, $oldest, $failed);
    }

    /**
     * @return list<array<string, string|null>> the oldest first
     */
    public function rows(int $limit): array
    {
        $select = $this->connection()->select()
            ->from($this->table(), self::COLUMNS)
            ->order('entry_id')
            ->limit($limit);

        return $this->connection()->fetchAll($select);
    }

    /**
     * Makes entries due at once. What a process delivers at this moment is left alone. The time of the first failure
     * stays, so that nobody can store an entry for longer by retrying it.
     *
     * @param list<int>|null $ids null for all that failed
     * @return list<int> IDs of these entries
     */
    public function retry(?array $ids): array
    {
        $select = $this->connection()->select()
            ->from($this->table(), ['entry_id'])
            ->where(sprintf('NOT (%s)', Outbox::CLAIMED));
        if ($ids === null) {
            $select->where('state = ?', Outbox::FAILED);
        } else {
            $select->where('entry_id IN (?)', $ids === [] ? [0] : $ids);
        }
        $found = array_map('intval', $this->connection()->fetchCol($select));
        if ($found !== []) {
            $this->connection()->update($this->table(), [
                'state' => Outbox::WAITING,
                'lease' => '',
                'attempts' => 0,
                'next_at' => new Zend_Db_Expr('CURRENT_TIMESTAMP'),
            ], ['entry_id IN (?)' => $found, sprintf('NOT (%s)', Outbox::CLAIMED)]);
        }

        return $found;
    }

    /**
     * @param list<int>|null $ids null for all that failed
     * @return int how many
     */
    public function delete(?array $ids): int
    {
        return $ids === [] ? 0 : $this->connection()->delete(
            $this->table(),
            $ids === null ? ['state = ?' => Outbox::FAILED] : ['entry_id IN (?)' => $ids]
        );
    }

    private function table(): string
    {
        return $this->resource->getTableName(Outbox::TABLE);
    }

    private function connection(): AdapterInterface
    {
        return $this->resource->getConnection();
    }
}
