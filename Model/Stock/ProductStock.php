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
     * @param bool $isOffered whether it is enabled in the store view and part of the website
     * @param bool $isSalable whether it is offered and in stock
     * @param bool $isManaged whether Magento counts its pieces
     * @param bool $isCounted whether it is salable because of its quantity. False for backorders, and if Magento does
     *     not count its pieces.
     * @param float $quantity salable quantity: without reservations, and above the out-of-stock threshold. At least 1
     *     if the product can be sold, because Klaviyo counts only quantities; 0 if it cannot be sold.
     */
    public function __construct(
        public readonly int $id,
        public readonly string $sku,
        public readonly bool $isComposite = false,
        public readonly bool $isOffered = true,
        public readonly bool $isSalable = true,
        public readonly bool $isManaged = true,
        public readonly bool $isCounted = true,
        public readonly float $quantity = 0
    ) {
    }
}
