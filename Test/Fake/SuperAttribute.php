<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute;

/**
 * An attribute that a configurable product is configured by.
 */
final class SuperAttribute extends Attribute
{
    /**
     * @param array<int, string> $ownLabels of an attribute that has a source of its own, by option id
     */
    public function __construct(
        private readonly int $id,
        private readonly string $code,
        private readonly string $label,
        private readonly array $ownLabels = []
    ) {
    }

    public function getAttributeId()
    {
        return (string) $this->id;
    }

    public function getLabel()
    {
        return $this->label;
    }

    public function getProductAttribute(): EavAttribute
    {
        return new EavAttribute($this->code, $this->ownLabels);
    }
}
