<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;

/**
 * What the website can sell, without a database.
 */
final class StockOfProducts extends WebsiteStock
{
    /**
     * @param array<int, ProductStock> $stocks entity ID → stock, of a product and its children
     */
    public function __construct(private readonly array $stocks)
    {
    }

    public function ofProduct(int $productId, int $storeId): array
    {
        return $this->stocks;
    }

    public function sample(int $storeId, int $most): array
    {
        return array_slice(array_values($this->stocks), 0, $most);
    }
}
