<?php

declare(strict_types=1);

namespace Magento\ConfigurableProduct\Model\Product\Type;

use Magento\Catalog\Model\Product\Type\AbstractType;
use Magento\Catalog\Model\ResourceModel\Product\Collection;

class Configurable extends AbstractType
{
    /**
     * @param \Magento\Catalog\Model\Product $product
     * @return iterable<Configurable\Attribute>
     */
    public function getConfigurableAttributes($product)
    {
        return [];
    }

    /**
     * @param \Magento\Catalog\Model\Product $product
     * @return Collection
     */
    public function getUsedProductCollection($product)
    {
        return new Collection();
    }
}
