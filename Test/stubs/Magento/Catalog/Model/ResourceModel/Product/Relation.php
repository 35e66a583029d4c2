<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel\Product;

class Relation
{
    /**
     * @param list<int> $childrenIds
     * @return array<int, list<string>>
     */
    public function getRelationsByChildren(array $childrenIds): array
    {
        return [];
    }
}
