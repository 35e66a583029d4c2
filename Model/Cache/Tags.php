<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Cache;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * Cache tags of a page with a form. When a listed variant comes back, Magento cleans the variant's own tag, and with it
 * the page.
 *
 * All tags of a page travel in one response header, and Varnish accepts 8 kB by default. A page with many variants
 * therefore names ranges of product ids: "restock_1_12" stands for the products 1200 to 1299, "restock_2_12" for 120000
 * to 129999, and so on. {@see \Restock\KlaviyoBackInStock\Plugin\AddRangeTags} cleans the ranges of a product together
 * with its own tag. The id alone gives the ranges, so no query is needed, for any product type.
 */
class Tags
{
    private const RANGE = 'restock_';

    /** Ranges of each level are a hundred times as wide as those of the level below. */
    private const WIDTH = 100;

    /** Ranges of the last level hold 100 million ids: 43 of them hold all ids of the database column. */
    private const LEVELS = 4;

    /**
     * @param int $bound the most tags on a page; 100 tags take up to about 1.6 kB
     */
    public function __construct(private readonly int $bound = 100)
    {
    }

    /**
     * Returns the tags of the variants, or those of the narrowest ranges that fit the bound.
     *
     * @param list<Variant> $variants
     * @return list<string>
     */
    public function ofPage(array $variants): array
    {
        $ids = array_values(array_unique(array_column($variants, 'id')));
        $level = 0;
        while (count($ids) > $this->bound && $level < self::LEVELS) {
            $ids = $this->widen($ids);
            $level++;
        }
        $prefix = $level === 0 ? Product::CACHE_TAG : self::RANGE . $level;

        return array_map(static fn (int $id): string => $prefix . '_' . $id, $ids);
    }

    /**
     * Adds the ranges of all products that the tags name.
     *
     * @param array<int|string> $tags
     * @return list<int|string>
     */
    public function withRanges(array $tags): array
    {
        $ids = [];
        foreach ($tags as $tag) {
            if (preg_match('/^' . Product::CACHE_TAG . '_(\d+)$/D', (string) $tag, $match) === 1) {
                $ids[] = (int) $match[1];
            }
        }
        for ($level = 1; $level <= self::LEVELS; $level++) {
            $ids = $this->widen($ids);
            foreach ($ids as $id) {
                $tags[] = self::RANGE . $level . '_' . $id;
            }
        }

        return array_values(array_unique($tags));
    }

    /**
     * @param list<int> $ids
     * @return list<int> numbers of the ranges that hold the ids, each once
     */
    private function widen(array $ids): array
    {
        $numbers = [];
        foreach ($ids as $id) {
            $numbers[intdiv($id, self::WIDTH)] = true;
        }

        return array_keys($numbers);
    }
}
