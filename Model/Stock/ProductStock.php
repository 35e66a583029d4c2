<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

/**
 * What a website can sell of a product.
 */
class ProductStock
{
    /**
     * @param bool $isComposite whether shoppers buy its children, so that its own quantity has no meaning
     * @param float $quantity salable quantity: without reservations, and above the out-of-stock threshold; at least 1
     *     for a bundle that can be sold; 0 if the product cannot be sold
     * @param bool $isManaged whether Magento counts the pieces of the product
     */
    public function __construct(
        public readonly int $id,
        public readonly string $sku,
        public readonly bool $isComposite,
        public readonly bool $isSalable,
        public readonly float $quantity,
        public readonly bool $isManaged = true
    ) {
    }
}
