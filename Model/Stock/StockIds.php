<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Module\Manager;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Which stock a website sells from. One query for each website, where Magento's inventory modules are enabled.
 */
class StockIds
{
    public const DEFAULT_STOCK = 1;

    /** @var array<int, int> website ID → stock ID */
    private array $known = [];

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly StoreManagerInterface $stores,
        private readonly Manager $modules
    ) {
    }

    public function ofWebsite(int $websiteId): int
    {
        return $this->known[$websiteId] ??= $this->hasInventory() ? $this->find($websiteId) : self::DEFAULT_STOCK;
    }

    /**
     * Whether orders reserve what they have not shipped yet.
     */
    public function hasInventory(): bool
    {
        return $this->modules->isEnabled('Magento_InventorySales')
            && $this->modules->isEnabled('Magento_InventoryReservations');
    }

    private function find(int $websiteId): int
    {
        $connection = $this->resource->getConnection();
        $stockId = $connection->fetchOne($connection->select()
            ->from($this->resource->getTableName('inventory_stock_sales_channel'), ['stock_id'])
            ->where('type = ?', 'website')
            ->where('code = ?', $this->stores->getWebsite($websiteId)->getCode()));

        return is_numeric($stockId) ? (int) $stockId : self::DEFAULT_STOCK;
    }
}
