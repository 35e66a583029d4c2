<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

use Magento\Framework\Exception\LocalizedException;

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

    /**
     * @return KlaviyoAnswer|null null if the service ends with an error, so that Klaviyo gets no stock
     */
    public function answer(int $productId, int $storeId): ?KlaviyoAnswer
    {
        $method = [$this->services['reclaim'], 'productVariantInventory'];
        try {
            $answer = is_callable($method) ? $method($productId, $storeId) : [];
        } catch (LocalizedException) {
            return null;
        }

        return new KlaviyoAnswer(is_array($answer) ? $answer : []);
    }
}
