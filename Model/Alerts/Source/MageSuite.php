<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * MageSuite Back in Stock. Where addresses need no confirmation, the module marks them as confirmed itself.
 */
class MageSuite implements AlertSourceInterface
{
    private const TABLE = 'back_in_stock_subscription_entity';

    /** Columns of newer versions → their value in a row that waits. */
    private const WAITING = ['was_notification_sent' => 0, 'customer_unsubscribed' => 0, 'is_removed' => 0];

    public function __construct(private readonly AlertTable $table)
    {
    }

    public function isAvailable(): bool
    {
        return $this->table->exists(self::TABLE);
    }

    public function read(): iterable
    {
        $conditions = [];
        $known = array_flip($this->table->columns(self::TABLE));
        foreach (array_intersect_key(self::WAITING, $known) as $name => $value) {
            $conditions["main.$name = ?"] = $value;
        }
        $rows = $this->table->rows(
            self::TABLE,
            'id',
            ['customer_id', 'customer_email', 'product_id', 'store_id', 'customer_confirmed'],
            ['parent_product_id', 'notification_channel', 'add_date'],
            $conditions,
            true
        );
        foreach ($rows as $row) {
            yield new Alert(
                (int) $row['product_id'],
                $row['customer_email'] === '' ? $row['account_email'] : $row['customer_email'],
                (int) $row['store_id'],
                0,
                $row['add_date'],
                (int) $row['parent_product_id'] > 0 ? "parent {$row['parent_product_id']}" : '',
                $this->obstacle($row)
            );
        }
    }

    /**
     * @param array<string, string> $row
     */
    private function obstacle(array $row): string
    {
        if (!in_array(strtolower($row['notification_channel']), ['', 'email'], true)) {
            return "not by e-mail: {$row['notification_channel']}";
        }

        return (int) $row['customer_confirmed'] === 1 ? '' : 'the address was never confirmed';
    }
}
