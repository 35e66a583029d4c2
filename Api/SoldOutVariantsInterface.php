<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

use Magento\Catalog\Model\Product;

/**
 * Finds what of a product is sold out. One implementation for each product type, collected in etc/di.xml.
 */
interface SoldOutVariantsInterface
{
    /**
     * The sold-out variants that a shopper of the product's store view could buy if they were in stock: no disabled one
     * and none of another website.
     *
     * @param Product $product as loaded for its page
     * @return list<Variant> empty if nothing is sold out
     */
    public function find(Product $product): array;
}
