<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoService;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoServiceFactory;

/**
 * The service by which Klaviyo's own extension tells Klaviyo the stock of a product.
 */
final class StockService extends KlaviyoServiceFactory
{
    /**
     * @param array<mixed> $answer for every product
     */
    public function __construct(private readonly array $answer)
    {
    }

    public function create(): KlaviyoService
    {
        return new KlaviyoService(['reclaim' => $this]);
    }

    /**
     * @return array<mixed>
     */
    public function productVariantInventory(int $productId, int $storeId): array
    {
        return $this->answer;
    }
}
