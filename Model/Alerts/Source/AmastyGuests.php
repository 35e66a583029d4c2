<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * Alerts of guests, which Amasty Out of Stock Notification adds to Magento's table. It has a column for their address,
 * and one for the parent of the product.
 */
class AmastyGuests implements AlertSourceInterface
{
    private const TABLE = 'product_alert_stock';

    public function __construct(private readonly AlertTable $table)
    {
    }

    public function isAvailable(): bool
    {
        return in_array('email', $this->table->columns(self::TABLE), true);
    }

    public function read(): iterable
    {
        $rows = $this->table->rows(
            self::TABLE,
            'alert_stock_id',
            ['email', 'product_id', 'website_id'],
            ['store_id', 'parent_id', 'add_date'],
            ['main.status = ?' => 0, 'COALESCE(main.customer_id, 0) = ?' => 0]
        );
        foreach ($rows as $row) {
            yield new Alert(
                (int) $row['product_id'],
                $row['email'],
                (int) $row['store_id'],
                (int) $row['website_id'],
                $row['add_date'],
                (int) $row['parent_id'] > 0 ? "parent {$row['parent_id']}" : ''
            );
        }
    }
}
