<?php

declare(strict_types=1);

namespace Magento\Catalog\Api\Data;

interface ProductExtensionInterface
{
    /**
     * @return \Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute[]|null
     */
    public function getConfigurableProductOptions();
}
