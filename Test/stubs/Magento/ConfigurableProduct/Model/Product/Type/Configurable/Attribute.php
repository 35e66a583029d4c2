<?php

declare(strict_types=1);

namespace Magento\ConfigurableProduct\Model\Product\Type\Configurable;

use Magento\Catalog\Model\ResourceModel\Eav\Attribute as EavAttribute;

/**
 * @method EavAttribute getProductAttribute()
 */
class Attribute
{
    /**
     * @return int|string|null
     */
    public function getAttributeId()
    {
        return null;
    }

    /**
     * @return string|null
     */
    public function getLabel()
    {
        return null;
    }
}
