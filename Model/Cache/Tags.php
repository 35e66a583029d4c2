<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Cache;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * Cache tags of a page with a form: the page goes when one of the variants that it lists comes back.
 *
 * Magento cleans by the child's own tag. All tags of a page travel in one response header, of which Varnish takes 8 kB
 * unless told otherwise, so a page that lists many variants bears one tag of the parent instead, which
 * {@see \Restock\KlaviyoBackInStock\Plugin\AddParentTags} adds wherever a child's own is cleaned.
 */
class Tags
{
    private const PARENT_TAG = 'restock_kbis_p';

    /**
     * @param int $bound the most variants that are tagged one by one; 100 take up to about 1.5 kB
     */
    public function __construct(private readonly int $bound = 100)
    {
    }

    /**
     * @param list<Variant> $variants
     * @return list<string>
     */
    public function ofPage(Product $product, array $variants): array
    {
        if (count($variants) > $this->bound) {
            return [$this->ofParent((int) $product->getId())];
        }

        return array_map(
            static fn (Variant $variant): string => Product::CACHE_TAG . '_' . $variant->id,
            $variants
        );
    }

    public function ofParent(int $id): string
    {
        return self::PARENT_TAG . '_' . $id;
    }
}
