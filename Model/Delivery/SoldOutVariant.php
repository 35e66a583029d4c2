<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status as ProductStatus;
use Magento\Catalog\Model\Product\Visibility;
use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;
use Magento\Framework\EntityManager\MetadataPool;

/**
 * Whether a form of the current store view can offer a product: it is enabled, sold out, and either has a page of its
 * own or belongs to a product that has one.
 *
 * One query for a product with a page of its own, two for any other. The stock index decides, as for the form, see
 * {@see \Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows}.
 */
class SoldOutVariant
{
    /** Of these types, the form offers the parts and never the product itself. */
    private const IN_PARTS = ['configurable', 'grouped'];

    public function __construct(
        private readonly CollectionFactory $products,
        private readonly StockStatus $stockStatus,
        private readonly MetadataPool $metadata,
        private readonly Visibility $visibility
    ) {
    }

    /**
     * @param int $variantId entity ID
     * @param int $storeId the current store view: the stock is that of its website
     */
    public function isOffered(int $variantId, int $storeId): bool
    {
        $product = $this->enabled($variantId, $storeId);
        if ($product === null || $this->isHidden($product) || $product->isSaleable()) {
            return false;
        }

        return !in_array($product->getTypeId(), self::IN_PARTS, true)
            && ($this->hasPage($product) || $this->belongsToPage($variantId, $storeId));
    }

    private function enabled(int $variantId, int $storeId): ?Product
    {
        $products = $this->inStore($storeId);
        // Without the flag, the storefront's own stock filter drops the sold-out products while the collection loads.
        $products->setFlag('has_stock_status_filter', true);
        $products->addAttributeToSelect(['status', 'visibility'], 'left');
        $products->addIdFilter($variantId);
        $this->stockStatus->addStockDataToCollection($products, false);
        $items = array_values($products->load()->getItems());

        return $items[0] ?? null;
    }

    private function hasPage(Product $product): bool
    {
        $visibility = $product->getData('visibility');

        return is_numeric($visibility)
            && in_array((int) $visibility, $this->visibility->getVisibleInSiteIds(), true);
    }

    private function belongsToPage(int $variantId, int $storeId): bool
    {
        $parents = $this->inStore($storeId);
        $parents->setFlag('has_stock_status_filter', true);
        $parents->addAttributeToFilter('visibility', ['in' => $this->visibility->getVisibleInSiteIds()]);
        $parents->getSelect()->join(
            ['relation' => $parents->getTable('catalog_product_relation')],
            sprintf(
                'relation.parent_id = e.%s AND relation.child_id = %d',
                $this->metadata->getMetadata(ProductInterface::class)->getLinkField(),
                $variantId
            ),
            []
        );
        foreach ($parents->load()->getItems() as $parent) {
            if (!$this->isHidden($parent)) {
                return true;
            }
        }

        return false;
    }

    private function inStore(int $storeId): Collection
    {
        $products = $this->products->create();
        $products->addStoreFilter($storeId);
        $products->addAttributeToFilter('status', ProductStatus::STATUS_ENABLED);

        return $products;
    }

    /**
     * Category permissions mark what they hide.
     */
    private function isHidden(Product $product): bool
    {
        return (bool) $product->getData('is_hidden');
    }
}
