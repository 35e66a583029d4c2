<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts\Source;

use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * eTechFlow Back-in-Stock Notification. A row that waits is pending, and later confirmed if the shop asks for that. A
 * shop does so if anybody ever confirmed an address.
 */
class Etechflow implements AlertSourceInterface
{
    private const TABLE = 'etechflow_bisn_subscription';

    public function __construct(private readonly AlertTable $table)
    {
    }

    public function isAvailable(): bool
    {
        return $this->table->exists(self::TABLE);
    }

    public function read(): iterable
    {
        $confirms = in_array('confirmed_at', $this->table->columns(self::TABLE), true)
            && $this->table->has(self::TABLE, ['confirmed_at > ?' => '1970-01-02']);
        $rows = $this->table->rows(
            self::TABLE,
            'subscription_id',
            ['email', 'product_id', 'store_id', 'status'],
            ['subscribed_at', 'confirmed_at'],
            ['main.status IN (?)' => ['pending', 'confirmed']]
        );
        foreach ($rows as $row) {
            $confirmed = !$confirms || $row['status'] === 'confirmed' || $row['confirmed_at'] !== '';
            yield new Alert(
                (int) $row['product_id'],
                $row['email'],
                (int) $row['store_id'],
                0,
                $row['subscribed_at'],
                '',
                $confirmed ? '' : 'the address was never confirmed'
            );
        }
    }
}
