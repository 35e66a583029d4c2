<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Helper\Data;
use Magento\Catalog\Model\Product as MagentoProduct;

final class CatalogData extends Data
{
    public function __construct(private readonly ?MagentoProduct $product)
    {
    }

    public function getProduct()
    {
        return $this->product;
    }
}
