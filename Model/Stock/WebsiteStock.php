<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status;
use Magento\Eav\Model\Config as Attributes;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Select;
use Magento\Framework\EntityManager\MetadataPool;
use Magento\Framework\Module\Manager;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Zend_Db_Expr;

/**
 * Reads the stock of the website of a store view from Magento's stock index, with its inventory modules or without.
 *
 * One query for a product with all its children, and one more for the first product of a website.
 */
class WebsiteStock
{
    private const DEFAULT_STOCK = 1;

    /** Nobody buys or waits for these products themselves. */
    private const COMPOSITE = ['configurable', 'grouped'];

    /** A bundle is bought and waited for itself, and the index of the default stock has no quantity for it. */
    private const BUNDLE = 'bundle';

    /** @var array<int, int> website ID → stock ID */
    private array $stockIds = [];

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly StoreManagerInterface $stores,
        private readonly Manager $modules,
        private readonly MetadataPool $metadata,
        private readonly Attributes $attributes,
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
        $children = $this->resource->getConnection()->select()
            ->from(['l' => $this->resource->getTableName('catalog_product_super_link')], ['product_id'])
            ->join(
                ['p' => $this->resource->getTableName('catalog_product_entity')],
                'p.' . $this->link() . ' = l.parent_id',
                []
            )
            ->where('p.entity_id = ?', $productId);

        return $this->read(
            $this->select($storeId)->where('e.entity_id = ' . $productId . ' OR e.entity_id IN (?)', $children),
            $storeId
        );
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
        foreach ([0, 1] as $salable) {
            foreach (['ASC', 'DESC'] as $direction) {
                $select = $this->select($storeId)
                    ->where('e.type_id NOT IN (?)', self::COMPOSITE)
                    ->where('w.product_id IS NOT NULL')
                    ->where($this->status() . ' = ?', Status::STATUS_ENABLED)
                    ->where($this->column($storeId, 'salable') . ' = ?', $salable)
                    ->order('e.entity_id ' . $direction)
                    ->limit(intdiv($most, 4));
                $found += $this->read($select, $storeId);
            }
        }
        usort($found, static fn (ProductStock $a, ProductStock $b): int => crc32($a->sku) <=> crc32($b->sku));

        return $found;
    }

    private function select(int $storeId): Select
    {
        $stockId = $this->stockId($storeId);
        $isDefault = $stockId === self::DEFAULT_STOCK;
        $index = $isDefault ? 'cataloginventory_stock_status' : 'inventory_stock_' . $stockId;

        return $this->resource->getConnection()->select()
            ->from(
                ['e' => $this->resource->getTableName('catalog_product_entity')],
                [
                    'entity_id', 'sku', 'type_id',
                    'reserved' => $this->reserved($stockId),
                    'status' => $this->status(),
                    'website' => new Zend_Db_Expr('w.product_id IS NOT NULL'),
                ]
            )
            ->joinLeft(
                ['w' => $this->resource->getTableName('catalog_product_website')],
                'w.product_id = e.entity_id AND w.website_id = ' . $this->websiteId($storeId),
                []
            )
            ->joinLeft(['d' => $this->statusTable()], $this->statusOf('d', Store::DEFAULT_STORE_ID), [])
            ->joinLeft(['v' => $this->statusTable()], $this->statusOf('v', $storeId), [])
            ->joinLeft(
                ['s' => $this->resource->getTableName($index)],
                $isDefault ? 's.product_id = e.entity_id AND s.stock_id = 1 AND s.website_id = 0' : 's.sku = e.sku',
                [
                    'salable' => $this->column($storeId, 'salable'),
                    'quantity' => $this->column($storeId, 'quantity'),
                ]
            )
            ->joinLeft(
                ['i' => $this->resource->getTableName('cataloginventory_stock_item')],
                'i.product_id = e.entity_id AND i.stock_id = 1',
                ['min_qty', 'use_config_min_qty', 'manage_stock', 'use_config_manage_stock']
            );
    }

    /**
     * @param 'salable'|'quantity' $name
     */
    private function column(int $storeId, string $name): string
    {
        $isDefault = $this->stockId($storeId) === self::DEFAULT_STOCK;

        return match ($name) {
            'salable' => $isDefault ? 's.stock_status' : 's.is_salable',
            'quantity' => $isDefault ? 's.qty' : 's.quantity',
        };
    }

    /**
     * What orders have reserved and not shipped yet. Reservations are negative.
     */
    private function reserved(int $stockId): Zend_Db_Expr
    {
        return new Zend_Db_Expr($this->hasInventory() ? sprintf(
            '(SELECT SUM(r.quantity) FROM %s r WHERE r.sku = e.sku AND r.stock_id = %d)',
            $this->resource->getTableName('inventory_reservation'),
            $stockId
        ) : '0');
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

    /**
     * Whether a product is enabled in a store view, which can differ from the other ones.
     */
    private function status(): Zend_Db_Expr
    {
        return new Zend_Db_Expr('COALESCE(v.value, d.value)');
    }

    private function statusOf(string $alias, int $storeId): string
    {
        return sprintf(
            '%1$s.%2$s = e.%2$s AND %1$s.attribute_id = %3$d AND %1$s.store_id = %4$d',
            $alias,
            $this->link(),
            (int) $this->attributes->getAttribute(Product::ENTITY, 'status')->getAttributeId(),
            $storeId
        );
    }

    private function statusTable(): string
    {
        return $this->resource->getTableName('catalog_product_entity_int');
    }

    private function link(): string
    {
        return $this->metadata->getMetadata(ProductInterface::class)->getLinkField();
    }

    private function stockId(int $storeId): int
    {
        $websiteId = $this->websiteId($storeId);

        return $this->stockIds[$websiteId] ??= $this->hasInventory() ? $this->findStockId($websiteId) : 1;
    }

    private function findStockId(int $websiteId): int
    {
        $connection = $this->resource->getConnection();
        $stockId = $connection->fetchOne($connection->select()
            ->from($this->resource->getTableName('inventory_stock_sales_channel'), ['stock_id'])
            ->where('type = ?', 'website')
            ->where('code = ?', $this->stores->getWebsite($websiteId)->getCode()));

        return is_numeric($stockId) ? (int) $stockId : self::DEFAULT_STOCK;
    }

    private function websiteId(int $storeId): int
    {
        return (int) $this->stores->getStore($storeId)->getWebsiteId();
    }

    private function hasInventory(): bool
    {
        return $this->modules->isEnabled('Magento_InventorySales')
            && $this->modules->isEnabled('Magento_InventoryReservations');
    }
}
