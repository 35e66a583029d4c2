<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Framework\App\Cache\Tag\Resolver;
use Magento\Framework\DataObject\IdentityInterface;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;

/**
 * Cleans the ranges of a product wherever Magento cleans the product's own tag, see {@see Tags}.
 *
 * Indexers, inventory modules and the import pass their products to the caches in a cache context. A save passes the
 * product or its stock item. Some caches read the identities of these objects. Others ask Magento's tag resolver, which
 * also receives the objects of other modules.
 */
class AddRangeTags
{
    public function __construct(private readonly Tags $tags)
    {
    }

    /**
     * @param array<int|string> $tags
     * @return list<int|string>
     */
    public function afterGetIdentities(IdentityInterface $subject, array $tags): array
    {
        return $this->tags->withRanges($tags);
    }

    /**
     * @param array<int|string> $tags
     * @return list<int|string>
     */
    public function afterGetTags(Resolver $subject, array $tags): array
    {
        return $this->tags->withRanges($tags);
    }
}
