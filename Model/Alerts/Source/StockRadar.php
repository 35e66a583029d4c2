<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * Byte8 Stock Radar.
 */
class StockRadar implements AlertSourceInterface
{
    private const TABLE = 'byte8_stock_radar_subscription';

    private const UNCONFIRMED = 'unconfirmed';

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
            'entity_id',
            ['email', 'product_id', 'store_id', 'status'],
            ['parent_product_id', 'created_at'],
            ['main.status IN (?)' => ['pending', self::UNCONFIRMED]]
        );
        foreach ($rows as $row) {
            yield new Alert(
                (int) $row['product_id'],
                $row['email'],
                (int) $row['store_id'],
                0,
                $row['created_at'],
                (int) $row['parent_product_id'] > 0 ? "parent {$row['parent_product_id']}" : '',
                $row['status'] === self::UNCONFIRMED ? 'the address was never confirmed' : ''
            );
        }
    }
}
