<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

/**
 * A product that is sold out and that a shopper can wait for.
 */
class Variant
{
    /**
     * @param int $id entity id of the product that comes back; Klaviyo receives this id
     * @param list<Option> $options one for each attribute, in the order in which shoppers choose them; none if the
     *     variant is the page's own product
     */
    public function __construct(public readonly int $id, public readonly array $options = [])
    {
    }

    /**
     * Returns the option labels, as in "Red, S", or '' if the variant has no options.
     *
     * @param string $comma between two options, in the language of the store view
     */
    public function label(string $comma = ', '): string
    {
        return implode($comma, array_map(static fn (Option $option): string => $option->label, $this->options));
    }
}
