<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;

/**
 * Passes a product to the implementation for its type.
 */
class Pool implements SoldOutVariantsInterface
{
    /**
     * @param SoldOutVariantsInterface $default for types without an implementation of their own
     * @param array<string, SoldOutVariantsInterface> $types product type id → implementation
     */
    public function __construct(
        private readonly SoldOutVariantsInterface $default,
        private readonly array $types = []
    ) {
    }

    public function find(Product $product): array
    {
        return ($this->types[$product->getTypeId()] ?? $this->default)->find($product);
    }
}
