<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

use Magento\Catalog\Model\Product;

/**
 * Finds the sold-out variants of a product. Each product type has one implementation; etc/di.xml collects them.
 */
interface SoldOutVariantsInterface
{
    /**
     * Returns the sold-out variants that a shopper of the product's store view could buy if they were in stock.
     *
     * Disabled variants, variants of another website and variants that the shopper may not see are left out.
     *
     * @param Product $product the product as its page loads it
     * @return list<Variant> empty if nothing is sold out
     */
    public function find(Product $product): array;
}
