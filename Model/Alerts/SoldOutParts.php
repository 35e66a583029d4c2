<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * The sold-out variants of a parent in a store view, as the product page offers them.
 */
class SoldOutParts
{
    /** The alerts for a parent are often one after the other. */
    private const REMEMBERED = 500;

    /** @var array<string, list<int>> */
    private array $found = [];

    public function __construct(
        private readonly ProductRepositoryInterface $products,
        private readonly SoldOutVariantsInterface $soldOut,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @return list<int> entity IDs; none if nothing is sold out
     */
    public function of(int $parentId, int $storeId): array
    {
        $key = "$storeId/$parentId";
        if (!isset($this->found[$key])) {
            if (count($this->found) >= self::REMEMBERED) {
                $this->found = [];
            }
            $this->found[$key] = $this->find($parentId, $storeId);
        }

        return $this->found[$key];
    }

    /**
     * @return list<int>
     */
    private function find(int $parentId, int $storeId): array
    {
        // The stock is that of the current store view's website.
        $this->stores->setCurrentStore($storeId);
        try {
            // Always loaded anew: the repository would keep every parent in memory and ours is forgotten.
            $product = $this->products->getById($parentId, false, $storeId, true);
        } catch (NoSuchEntityException) {
            return [];
        }
        $variants = $product instanceof Product ? $this->soldOut->find($product) : [];

        return array_map(static fn (Variant $variant): int => $variant->id, $variants);
    }
}
