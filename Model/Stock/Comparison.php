<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

/**
 * How what Klaviyo is told of the stock differs from what the website can sell.
 */
class Comparison
{
    /**
     * @param int $compared number of products
     * @param list<string> $unanswered SKUs of products for which the service ends with an error
     * @param list<string> $quantity SKUs with a quantity although they are sold out, or without although they are not
     * @param list<string> $available SKUs with the right quantity that are called available although they are sold out
     */
    public function __construct(
        public readonly int $compared = 0,
        public readonly array $unanswered = [],
        public readonly array $quantity = [],
        public readonly array $available = []
    ) {
    }

    /**
     * Adds the answer for one product.
     *
     * @param array<int, ProductStock> $stocks the product and its children
     */
    public function with(?KlaviyoAnswer $answer, array $stocks): self
    {
        $skus = array_values(array_map(static fn (ProductStock $stock): string => $stock->sku, $stocks));
        $wrong = $answer?->differences($stocks) ?? ['quantity' => [], 'available' => []];

        return new self(
            $this->compared + count($stocks),
            [...$this->unanswered, ...($answer === null ? $skus : [])],
            [...$this->quantity, ...$wrong['quantity']],
            [...$this->available, ...$wrong['available']]
        );
    }
}
