<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\ResourceModel\Product\Collection;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;
use Magento\Framework\EntityManager\MetadataPool;
use Magento\GroupedProduct\Model\ResourceModel\Product\Link;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * The sold-out members of a grouped product, which shoppers choose by name. One query, however many there are.
 */
class GroupedMembers implements SoldOutVariantsInterface
{
    /** Used where other product types have an attribute id. */
    public const KEY = 'product';

    public function __construct(
        private readonly CollectionFactory $products,
        private readonly MetadataPool $metadata,
        private readonly SoldOutRows $rows
    ) {
    }

    public function find(Product $product): array
    {
        $rows = $this->rows->read(
            $this->members($product),
            (int) $product->getStoreId(),
            ['name'],
            ['member_position']
        );
        $positions = array_map('intval', array_column($rows, 'member_position'));
        asort($positions);

        $variants = [];
        foreach (array_keys($positions) as $index) {
            $id = (int) $rows[$index]['entity_id'];
            $option = new Option(
                self::KEY,
                (string) __('Product'),
                (string) $id,
                (string) $rows[$index]['name'],
                count($variants)
            );
            $variants[] = new Variant($id, [$option]);
        }

        return $variants;
    }

    /**
     * Selects the members with their position. The product type's own collection needs a query more for the position.
     */
    private function members(Product $product): Collection
    {
        $collection = $this->products->create();
        // As in the product type's own collection: category permissions let members be seen with the grouped product.
        $collection->setFlag('product_children', true);
        $parent = $product->getData($this->metadata->getMetadata(ProductInterface::class)->getLinkField());
        $parent = is_numeric($parent) ? (int) $parent : 0;
        $collection->getSelect()->join(
            ['member' => $collection->getTable('catalog_product_link')],
            sprintf(
                'member.linked_product_id = e.entity_id AND member.product_id = %d AND member.link_type_id = %d',
                $parent,
                Link::LINK_TYPE_GROUPED
            ),
            []
        )->joinLeft(
            ['place' => $collection->getTable('catalog_product_link_attribute')],
            "place.link_type_id = member.link_type_id AND place.product_link_attribute_code = 'position'",
            []
        )->joinLeft(
            ['place_value' => $collection->getTable('catalog_product_link_attribute_int')],
            'place_value.product_link_attribute_id = place.product_link_attribute_id'
                . ' AND place_value.link_id = member.link_id',
            ['member_position' => 'value']
        );

        return $collection;
    }
}
