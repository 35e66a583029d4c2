<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\Exception\NoSuchEntityException;

/**
 * The part of an answer that does not depend on the stock, for products that Klaviyo's own extension fails for.
 */
class BasicAnswer
{
    public function __construct(private readonly ProductRepositoryInterface $products)
    {
    }

    /**
     * @return array{array{id: string, sku: string, title: string, price: float|null}} as in {@see KlaviyoAnswer}
     * @throws NoSuchEntityException if there is no such product
     */
    public function of(int $productId, int $storeId): array
    {
        $product = $this->products->getById($productId, false, $storeId);

        return [[
            'id' => (string) $productId,
            'sku' => $product->getSku(),
            'title' => (string) $product->getName(),
            'price' => $product->getPrice(),
        ]];
    }
}
