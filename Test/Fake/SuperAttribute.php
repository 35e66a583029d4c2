<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute;
use Magento\Framework\Phrase;

/**
 * An attribute of a configurable product that shoppers choose.
 */
final class SuperAttribute extends Attribute
{
    /**
     * @param array<int, string|Phrase|array<mixed>> $ownLabels labels of an attribute with its own source, by option id
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
        return $this->id;
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
