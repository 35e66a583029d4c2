<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * For types that are bought as a whole: the product itself if it can't be bought.
 */
class ProductItself implements SoldOutVariantsInterface
{
    public function find(Product $product): array
    {
        return $product->isSaleable() ? [] : [new Variant((int) $product->getId())];
    }
}
