<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Restock\KlaviyoBackInStock\Api\Option;

/**
 * One list that the shopper chooses from: an attribute with the options that its sold-out variants have.
 */
class Choice
{
    /** @var non-empty-list<Option> in the merchant's order */
    private readonly array $options;

    /**
     * @param non-empty-array<Option> $options different options of one attribute, in any order
     */
    public function __construct(array $options)
    {
        usort($options, static fn (Option $a, Option $b): int => $a->position <=> $b->position);
        $this->options = $options;
    }

    /**
     * Attribute ID, or "product" where the shopper chooses among products.
     */
    public function getId(): string
    {
        return $this->options[0]->attributeId;
    }

    public function getLabel(): string
    {
        return $this->options[0]->attributeLabel;
    }

    /**
     * @return array<int|string, string> option ID → label, in the merchant's order
     */
    public function getOptions(): array
    {
        $labels = [];
        foreach ($this->options as $option) {
            $labels[$option->id] = $option->label;
        }

        return $labels;
    }
}
