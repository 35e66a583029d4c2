<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;

/**
 * SKUs and types of products.
 */
class AlertProducts
{
    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * One query.
     *
     * @param list<int> $ids
     * @return array<int, array{sku: string, type: string}> entity ID → product; without those that do not exist
     */
    public function find(array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $connection = $this->resource->getConnection();
        $select = $connection->select()
            ->from($this->resource->getTableName('catalog_product_entity'), ['entity_id', 'sku', 'type_id'])
            ->where('entity_id IN (?)', $ids);
        $products = [];
        foreach ($connection->fetchAll($select) as $row) {
            $products[(int) $row['entity_id']] = ['sku' => (string) $row['sku'], 'type' => (string) $row['type_id']];
        }

        return $products;
    }
}
