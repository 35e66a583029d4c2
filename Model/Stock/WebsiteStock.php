<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

use Magento\Catalog\Model\Product\Attribute\Source\Status;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Select;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Reads the stock of the website of a store view from Magento's stock index, with its inventory modules or without.
 *
 * One query for a product with all its children, and one more for the first product of a website.
 */
class WebsiteStock
{
    /** Nobody buys or waits for these products themselves. */
    private const COMPOSITE = ['configurable', 'grouped'];

    /** A bundle is bought and waited for itself, and the index of the default stock has no quantity for it. */
    private const BUNDLE = 'bundle';

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly StockSelect $select,
        private readonly Config $config
    ) {
    }

    /**
     * A product, and the children of a configurable product.
     *
     * @return array<int, ProductStock> entity ID → stock
     */
    public function ofProduct(int $productId, int $storeId): array
    {
        return $this->read($this->select->ofProduct($productId, $storeId), $storeId);
    }

    /**
     * Products that shoppers buy themselves, half of them sold out and half of them salable if there are enough. They
     * are the oldest and the newest ones, mixed, and always the same.
     *
     * @return list<ProductStock>
     */
    public function sample(int $storeId, int $most): array
    {
        $found = [];
        foreach ([false, true] as $isSalable) {
            foreach (['ASC', 'DESC'] as $direction) {
                $found += $this->read(
                    $this->select->offered($storeId, $isSalable, self::COMPOSITE, $direction, intdiv($most, 4)),
                    $storeId
                );
            }
        }
        usort($found, static fn (ProductStock $a, ProductStock $b): int => crc32($a->sku) <=> crc32($b->sku));

        return $found;
    }

    /**
     * @return array<int, ProductStock>
     */
    private function read(Select $select, int $storeId): array
    {
        $stocks = [];
        $threshold = $this->config->outOfStockThreshold($storeId);
        $managed = $this->config->managesStock($storeId);
        foreach ($this->resource->getConnection()->fetchAll($select) as $row) {
            $id = (int) $row['entity_id'];
            $isOffered = (int) $row['status'] === Status::STATUS_ENABLED && $this->isOn($row['website']);
            $isSalable = $isOffered && (int) $row['salable'] === 1;
            $isManaged = $this->isOn($row['use_config_manage_stock']) ? $managed : $this->isOn($row['manage_stock']);
            $least = $this->isOn($row['use_config_min_qty']) ? $threshold : (float) $row['min_qty'];
            $left = (float) $row['quantity'] + (float) $row['reserved'] - $least;
            $isBundle = $row['type_id'] === self::BUNDLE;
            $stocks[$id] = new ProductStock(
                id: $id,
                sku: (string) $row['sku'],
                isComposite: in_array($row['type_id'], self::COMPOSITE, true),
                isOffered: $isOffered,
                isSalable: $isSalable,
                isManaged: $isManaged,
                isCounted: $isBundle || ($isManaged && $left > 0),
                quantity: $isSalable ? max(1.0, $left) : 0.0
            );
        }

        return $stocks;
    }

    /**
     * A product without a stock item has none of the columns. Then the configuration decides.
     */
    private function isOn(mixed $column): bool
    {
        return $column === null || (is_numeric($column) && (int) $column === 1);
    }
}
