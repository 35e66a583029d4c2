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
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Zend_Db_Expr;

/**
 * Queries of the stock index of a store view's website. Each row has what {@see WebsiteStock} reads: "entity_id",
 * "sku", "type_id", "reserved", "status", "website", "salable", "quantity", and the settings of the stock item.
 */
class StockSelect
{
    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly StoreManagerInterface $stores,
        private readonly StockIds $stockIds,
        private readonly MetadataPool $metadata,
        private readonly Attributes $attributes
    ) {
    }

    /**
     * A product, and the children of a configurable product.
     */
    public function ofProduct(int $productId, int $storeId): Select
    {
        $children = $this->resource->getConnection()->select()
            ->from(['l' => $this->resource->getTableName('catalog_product_super_link')], ['product_id'])
            ->join(
                ['p' => $this->resource->getTableName('catalog_product_entity')],
                'p.' . $this->link() . ' = l.parent_id',
                []
            )
            ->where('p.entity_id = ?', $productId);

        return $this->select($storeId)
            ->where('e.entity_id = ' . $productId . ' OR e.entity_id IN (?)', $children);
    }

    /**
     * Products that the website offers, the oldest or the newest first.
     *
     * @param list<string> $without types of products
     * @param 'ASC'|'DESC' $direction
     */
    public function offered(int $storeId, bool $isSalable, array $without, string $direction, int $most): Select
    {
        return $this->select($storeId)
            ->where('e.type_id NOT IN (?)', $without)
            ->where('w.product_id IS NOT NULL')
            ->where($this->status() . ' = ?', Status::STATUS_ENABLED)
            ->where(($this->isDefault($storeId) ? 's.stock_status' : 's.is_salable') . ' = ?', (int) $isSalable)
            ->order('e.entity_id ' . $direction)
            ->limit($most);
    }

    /**
     * All products of the shop.
     */
    private function select(int $storeId): Select
    {
        $websiteId = $this->websiteId($storeId);
        $stockId = $this->stockIds->ofWebsite($websiteId);
        $isDefault = $this->isDefault($storeId);
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
                'w.product_id = e.entity_id AND w.website_id = ' . $websiteId,
                []
            )
            ->joinLeft(['d' => $this->statusTable()], $this->statusOf('d', Store::DEFAULT_STORE_ID), [])
            ->joinLeft(['v' => $this->statusTable()], $this->statusOf('v', $storeId), [])
            ->joinLeft(
                ['s' => $this->resource->getTableName($index)],
                $isDefault ? 's.product_id = e.entity_id AND s.stock_id = 1 AND s.website_id = 0' : 's.sku = e.sku',
                $isDefault
                    ? ['salable' => 'stock_status', 'quantity' => 'qty']
                    : ['salable' => 'is_salable', 'quantity' => 'quantity']
            )
            ->joinLeft(
                ['i' => $this->resource->getTableName('cataloginventory_stock_item')],
                'i.product_id = e.entity_id AND i.stock_id = 1',
                ['min_qty', 'use_config_min_qty', 'manage_stock', 'use_config_manage_stock']
            );
    }

    /**
     * What orders have reserved and not shipped yet. Reservations are negative.
     */
    private function reserved(int $stockId): Zend_Db_Expr
    {
        return new Zend_Db_Expr($this->stockIds->hasInventory() ? sprintf(
            '(SELECT SUM(r.quantity) FROM %s r WHERE r.sku = e.sku AND r.stock_id = %d)',
            $this->resource->getTableName('inventory_reservation'),
            $stockId
        ) : '0');
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

    private function isDefault(int $storeId): bool
    {
        return $this->stockIds->ofWebsite($this->websiteId($storeId)) === StockIds::DEFAULT_STOCK;
    }

    private function websiteId(int $storeId): int
    {
        return (int) $this->stores->getStore($storeId)->getWebsiteId();
    }
}
