<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status;
use Magento\Catalog\Model\ResourceModel\Product\Relation;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;

/**
 * The products whose pages can offer a product: itself, and those that it is part of.
 */
class ShownPages
{
    public function __construct(
        private readonly ProductRepositoryInterface $products,
        private readonly Relation $relations
    ) {
    }

    /**
     * Loads each page when it is asked for.
     *
     * @return iterable<Product> products with a page that shoppers of the store view can open
     */
    public function of(Product $product, StoreInterface $store): iterable
    {
        if ($this->isShown($product, $store)) {
            yield $product;
        }
        $id = (int) $product->getId();
        foreach ($this->relations->getRelationsByChildren([$id])[$id] ?? [] as $parentId) {
            $parent = $this->byId((int) $parentId, (int) $store->getId());
            if ($parent !== null && $this->isShown($parent, $store)) {
                yield $parent;
            }
        }
    }

    /**
     * A product of the store view; null if there is none.
     */
    public function byId(int $id, int $storeId): ?Product
    {
        try {
            $product = $this->products->getById($id, false, $storeId);
        } catch (NoSuchEntityException) {
            return null;
        }

        return $product instanceof Product ? $product : null;
    }

    private function isShown(Product $product, StoreInterface $store): bool
    {
        return (int) $product->getStatus() === Status::STATUS_ENABLED
            && $product->isVisibleInSiteVisibility()
            && in_array((int) $store->getWebsiteId(), array_map('intval', $product->getWebsiteIds()), true);
    }
}
