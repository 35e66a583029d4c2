<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;

/**
 * Hands a product to the implementation of its type.
 */
class Pool implements SoldOutVariantsInterface
{
    /**
     * @param SoldOutVariantsInterface $default for a type that is not named
     * @param array<string, SoldOutVariantsInterface> $types by product type id
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
