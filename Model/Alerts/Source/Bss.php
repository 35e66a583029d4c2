<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * BSS Out of Stock Notification. Older versions know the website and not the store view.
 */
class Bss implements AlertSourceInterface
{
    private const TABLE = 'bss_product_alert_stock';

    public function __construct(private readonly AlertTable $table)
    {
    }

    public function isAvailable(): bool
    {
        return $this->table->exists(self::TABLE);
    }

    public function read(): iterable
    {
        $rows = $this->table->rows(
            self::TABLE,
            'alert_stock_id',
            ['customer_email', 'product_id', 'website_id'],
            ['store_id', 'parent_id', 'add_date'],
            ['main.status = ?' => 0]
        );
        foreach ($rows as $row) {
            yield new Alert(
                (int) $row['product_id'],
                $row['customer_email'],
                (int) $row['store_id'],
                (int) $row['website_id'],
                $row['add_date'],
                (int) $row['parent_id'] > 0 ? "parent {$row['parent_id']}" : ''
            );
        }
    }
}
