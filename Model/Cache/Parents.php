<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Cache;

use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\EntityManager\MetadataPool;

/**
 * Reads of which composite products others are part, in one query for each thousand.
 */
class Parents
{
    private const CHUNK = 1000;

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly MetadataPool $metadata
    ) {
    }

    /**
     * @param list<int> $children entity ids
     * @return list<int> entity ids
     */
    public function of(array $children): array
    {
        $connection = $this->resource->getConnection();
        $linkField = $this->metadata->getMetadata(ProductInterface::class)->getLinkField();
        $parents = [];
        foreach (array_chunk($children, self::CHUNK) as $chunk) {
            $select = $connection->select()
                ->distinct()
                ->from(['relation' => $this->resource->getTableName('catalog_product_relation')], [])
                ->join(
                    ['parent' => $this->resource->getTableName('catalog_product_entity')],
                    'parent.' . $linkField . ' = relation.parent_id',
                    ['entity_id']
                )
                ->where('relation.child_id IN (?)', $chunk);
            foreach ($connection->fetchCol($select) as $id) {
                $parents[(int) $id] = (int) $id;
            }
        }

        return array_values($parents);
    }
}
