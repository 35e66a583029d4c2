<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

/**
 * One value that tells the variants of a product apart: "Red" of "Color".
 */
class Option
{
    /**
     * @param string $attributeId attribute id, or a word of the product type's own if the choice is not an attribute
     * @param string $attributeLabel label in the store view
     * @param string $id option id
     * @param string $label label in the store view
     * @param int $position position among the attribute's options, ascending
     * @param string $attributeCode code as links use it ("?color=50"), '' if the choice is not an attribute
     */
    public function __construct(
        public readonly string $attributeId,
        public readonly string $attributeLabel,
        public readonly string $id,
        public readonly string $label,
        public readonly int $position = 0,
        public readonly string $attributeCode = ''
    ) {
    }
}
