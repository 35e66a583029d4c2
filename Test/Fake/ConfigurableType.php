<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\ConfigurableProduct\Model\Product\Type\Configurable;

final class ConfigurableType extends Configurable
{
    /**
     * @param list<SuperAttribute> $attributes
     */
    public function __construct(private readonly array $attributes, public readonly Rows $children)
    {
    }

    public function getConfigurableAttributes($product)
    {
        return $this->attributes;
    }

    public function getUsedProductCollection($product)
    {
        return $this->children;
    }
}
