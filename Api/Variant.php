<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

/**
 * What is sold out and can be waited for: the id is what Klaviyo is told.
 */
final class Variant
{
    /**
     * @param int $id entity id of the product that comes back
     * @param list<Option> $options one for each attribute, in the order in which they are chosen; none where the page's
     *     own product is the variant
     */
    public function __construct(public readonly int $id, public readonly array $options = [])
    {
    }

    /**
     * "Red, S"; '' where there is nothing to choose.
     */
    public function label(): string
    {
        return implode(', ', array_map(static fn (Option $option): string => $option->label, $this->options));
    }
}
