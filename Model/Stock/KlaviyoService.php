<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

/**
 * Calls the service of Klaviyo's own extension. Created only where the extension is enabled.
 */
class KlaviyoService
{
    /**
     * @param array<string, object> $services "reclaim": Klaviyo\Reclaim\Api\ReclaimInterface
     */
    public function __construct(private readonly array $services)
    {
    }

    public function answer(int $productId, int $storeId): KlaviyoAnswer
    {
        $method = [$this->services['reclaim'], 'productVariantInventory'];
        $answer = is_callable($method) ? $method($productId, $storeId) : [];

        return new KlaviyoAnswer(is_array($answer) ? $answer : []);
    }
}
