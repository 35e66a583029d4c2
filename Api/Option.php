<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

/**
 * One value that tells variants of a product from each other: "Red" of "Color".
 */
final class Option
{
    /**
     * @param string $attributeId attribute id, or a word of the product type's own where no attribute is chosen from
     * @param string $attributeLabel label in the store view
     * @param string $id option id
     * @param string $label label in the store view
     * @param int $position place among the attribute's options, ascending
     * @param string $attributeCode as links name it ("?color=50"), '' where no attribute is chosen from
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
