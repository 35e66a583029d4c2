<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Resolver;

use Magento\Catalog\Model\Product;
use Magento\Framework\GraphQl\Query\Resolver\IdentityInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;

/**
 * Cache tags of the query "backInStock": those of the product and of its sold-out variants.
 */
class BackInStockIdentity implements IdentityInterface
{
    public function __construct(private readonly Tags $tags)
    {
    }

    /**
     * @param array<string, mixed> $resolvedData
     * @return list<string>
     */
    public function getIdentities(array $resolvedData): array
    {
        $product = $resolvedData['product'] ?? null;
        if (!$product instanceof Product) {
            return [];
        }
        /** @var list<Variant> $variants */
        $variants = $resolvedData['sold_out'] ?? [];

        return [Product::CACHE_TAG . '_' . $product->getId(), ...$this->tags->ofPage($variants)];
    }
}
