<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Catalog\Model\Product\Attribute\Source\Status as ProductStatus;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;

/**
 * Reads which products are sold out: products with a page of their own, and variants of others.
 */
class SoldOutCandidates
{
    /** The newest products. Old ones are often sold out for ever, and their pages are gone. */
    private const MOST = 60;

    public function __construct(
        private readonly CollectionFactory $collections,
        private readonly StockStatus $stockStatus
    ) {
    }

    /**
     * @param int $storeId the current store view
     * @return list<int> product IDs, the newest first
     */
    public function ids(int $storeId): array
    {
        $products = $this->collections->create();
        $products->addStoreFilter($storeId);
        $products->addAttributeToFilter('status', ProductStatus::STATUS_ENABLED);
        // Without the flag, the storefront's own stock filter drops the sold-out products while the collection loads.
        $products->setFlag('has_stock_status_filter', true);
        $this->stockStatus->addStockDataToCollection($products, false);
        // A product that the stock index does not have cannot be bought either.
        $products->getSelect()->having('COALESCE(is_salable, 0) = 0')->order('e.entity_id DESC')->limit(self::MOST);

        return array_map('intval', array_column($products->getData(), 'entity_id'));
    }
}
