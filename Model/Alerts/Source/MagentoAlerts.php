<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * Magento's own stock alerts, of customers with an account. For a configurable product, Magento stores the parent.
 */
class MagentoAlerts implements AlertSourceInterface
{
    private const TABLE = 'product_alert_stock';

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
            ['customer_id', 'product_id', 'website_id'],
            ['store_id', 'parent_id', 'add_date'],
            ['main.status = ?' => 0, 'main.customer_id > ?' => 0],
            true
        );
        foreach ($rows as $row) {
            yield new Alert(
                (int) $row['product_id'],
                $row['account_email'],
                (int) $row['store_id'],
                (int) $row['website_id'],
                $row['add_date'],
                (int) $row['parent_id'] > 0 ? "parent {$row['parent_id']}" : ''
            );
        }
    }
}
