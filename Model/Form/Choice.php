<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * One thing to choose before a variant is known: an attribute and those of its options that sold-out variants have.
 */
final class Choice
{
    /**
     * @param array<int|string, string> $options option id → label
     */
    private function __construct(
        private readonly string $id,
        private readonly string $label,
        private readonly array $options
    ) {
    }

    /**
     * @param list<Variant> $variants
     * @return list<self> in the order in which they are chosen; none where there is nothing to choose from
     */
    public static function among(array $variants): array
    {
        if (count($variants) < 2) {
            return [];
        }
        $byAttribute = [];
        foreach ($variants as $variant) {
            foreach ($variant->options as $option) {
                $byAttribute[$option->attributeId][$option->id] = $option;
            }
        }

        return array_values(array_map(self::of(...), $byAttribute));
    }

    /**
     * @param non-empty-array<Option> $options
     */
    private static function of(array $options): self
    {
        usort($options, static fn (Option $a, Option $b): int => $a->position <=> $b->position);

        return new self(
            $options[0]->attributeId,
            $options[0]->attributeLabel,
            array_column(array_map(static fn (Option $o): array => [$o->id, $o->label], $options), 1, 0)
        );
    }

    /**
     * Attribute id, or "product" where products are chosen by name.
     */
    public function getId(): string
    {
        return $this->id;
    }

    public function getLabel(): string
    {
        return $this->label;
    }

    /**
     * @return array<int|string, string> option id → label, in the merchant's order
     */
    public function getOptions(): array
    {
        return $this->options;
    }
}
