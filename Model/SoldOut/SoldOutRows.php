<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status as ProductStatus;
use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\CatalogInventory\Model\ResourceModel\Stock\Status as StockStatus;

/**
 * Reads the sold-out products of a collection in one query.
 *
 * The stock index decides, through the one method of Magento_CatalogInventory that the inventory modules adapt to the
 * website's stock and that also works without them. It knows backorders, thresholds and products without managed stock.
 */
class SoldOutRows
{
    public function __construct(private readonly StockStatus $stockStatus)
    {
    }

    /**
     * @param Collection $collection not loaded yet, and not used for anything else
     * @param list<string> $attributes codes of the attributes that each row gets
     * @param list<string> $columns names of the collection's own columns that each row gets as well
     * @return list<array<string, string|null>> rows with entity_id, the attributes and the columns
     */
    public function read(Collection $collection, int $storeId, array $attributes, array $columns = []): array
    {
        // Without the flag, the storefront's own stock filter drops the sold-out products while the collection loads.
        $collection->setFlag('has_stock_status_filter', true);
        // Modules ask for more attributes, such as the image for swatches. They would cost a query of their own.
        $collection->removeAttributeToSelect();
        $collection->addStoreFilter($storeId);
        $collection->addAttributeToFilter('status', ProductStatus::STATUS_ENABLED);
        // As in Magento: a product that requires options of its own can't be bought through its parent.
        $collection->addFilterByRequiredOptions();
        $collection->addAttributeToSelect($attributes, 'left');
        $this->stockStatus->addStockDataToCollection($collection, false);

        $rows = [];
        // Shared catalogs filter a collection while it loads, and category permissions mark what they hide after that.
        foreach ($collection->load()->getItems() as $product) {
            if ((int) $this->value($product, 'is_salable') === 0 && (bool) $product->getData('is_hidden') === false) {
                $rows[] = $this->row($product, ['entity_id', ...$attributes, ...$columns]);
            }
        }

        return $rows;
    }

    /**
     * @param list<string> $names
     * @return array<string, string|null>
     */
    private function row(Product $product, array $names): array
    {
        $row = [];
        foreach ($names as $name) {
            $row[$name] = $this->value($product, $name);
        }

        return $row;
    }

    private function value(Product $product, string $name): ?string
    {
        $value = $product->getData($name);

        return is_scalar($value) ? (string) $value : null;
    }
}
