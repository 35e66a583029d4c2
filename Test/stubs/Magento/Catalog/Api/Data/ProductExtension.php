<?php

declare(strict_types=1);

namespace Magento\Catalog\Api\Data;

use Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute;

class ProductExtension implements ProductExtensionInterface
{
    /** @var Attribute[]|null */
    private ?array $options = null;

    public function getConfigurableProductOptions()
    {
        return $this->options;
    }

    /**
     * @param Attribute[] $configurableProductOptions
     * @return $this
     */
    public function setConfigurableProductOptions($configurableProductOptions)
    {
        $this->options = $configurableProductOptions;

        return $this;
    }
}
