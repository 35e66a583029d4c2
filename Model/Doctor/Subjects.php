<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status as ProductStatus;
use Magento\Catalog\Model\Product\Visibility;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\Catalog\Model\ResourceModel\Product\Relation;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Clock;

/**
 * Finds the product that the doctor takes as an example.
 */
class Subjects
{
    public function __construct(
        private readonly ProductRepositoryInterface $products,
        private readonly CollectionFactory $collections,
        private readonly StockStatus $stockStatus,
        private readonly Visibility $visibility,
        private readonly Relation $relations,
        private readonly Clock $clock
    ) {
    }

    /**
     * @param StoreInterface $store the current store view
     * @param string $sku '' takes any product that is sold out
     * @param float $seconds time limit for all checks
     */
    public function create(StoreInterface $store, string $sku, float $seconds): Subject
    {
        $end = $this->clock->monotonic() + $seconds;
        $product = $sku === '' ? $this->anySoldOut($store) : $this->bySku($sku, (int) $store->getId());
        $page = $product === null ? null : $this->pageOf($product, (int) $store->getId());

        return new Subject($store, $sku, $product, $page, $this->clock, $end);
    }

    private function anySoldOut(StoreInterface $store): ?Product
    {
        $products = $this->collections->create();
        $products->addStoreFilter((int) $store->getId());
        $products->addAttributeToFilter('status', ProductStatus::STATUS_ENABLED);
        $products->addAttributeToFilter('visibility', ['in' => $this->visibility->getVisibleInSiteIds()]);
        // Without the flag, the storefront's own stock filter drops the sold-out products while the collection loads.
        $products->setFlag('has_stock_status_filter', true);
        $this->stockStatus->addStockDataToCollection($products, false);
        $products->getSelect()->having('is_salable = ?', 0)->limit(1);
        $row = $products->getData()[0] ?? [];

        return isset($row['entity_id']) ? $this->byId((int) $row['entity_id'], (int) $store->getId()) : null;
    }

    private function bySku(string $sku, int $storeId): ?Product
    {
        try {
            $product = $this->products->get($sku, false, $storeId);
        } catch (NoSuchEntityException) {
            return null;
        }

        return $product instanceof Product ? $product : null;
    }

    private function byId(int $id, int $storeId): ?Product
    {
        try {
            $product = $this->products->getById($id, false, $storeId);
        } catch (NoSuchEntityException) {
            return null;
        }

        return $product instanceof Product ? $product : null;
    }

    /**
     * The product itself, or the first visible product that it is part of.
     */
    private function pageOf(Product $product, int $storeId): ?Product
    {
        if ($product->isVisibleInSiteVisibility()) {
            return $product;
        }
        $id = (int) $product->getId();
        foreach ($this->relations->getRelationsByChildren([$id])[$id] ?? [] as $parentId) {
            $parent = $this->byId((int) $parentId, $storeId);
            if ($parent !== null && (int) $parent->getStatus() === 1 && $parent->isVisibleInSiteVisibility()) {
                return $parent;
            }
        }

        return null;
    }
}
