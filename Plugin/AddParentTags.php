<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Catalog\Model\Product;
use Magento\Framework\App\Cache\Tag\Resolver;
use Restock\KlaviyoBackInStock\Model\Cache\Parents;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;

/**
 * Where products' cached pages are cleaned, cleans the pages too that list them among too many to name.
 */
class AddParentTags
{
    public function __construct(
        private readonly Parents $parents,
        private readonly Tags $tags
    ) {
    }

    /**
     * @param array<string> $tags
     * @return array<string>
     */
    public function afterGetTags(Resolver $subject, array $tags): array
    {
        $children = [];
        foreach ($tags as $tag) {
            if (preg_match('/^' . Product::CACHE_TAG . '_(\d+)$/D', (string) $tag, $match) === 1) {
                $children[] = (int) $match[1];
            }
        }

        return array_merge($tags, array_map($this->tags->ofParent(...), $this->parents->of($children)));
    }
}
