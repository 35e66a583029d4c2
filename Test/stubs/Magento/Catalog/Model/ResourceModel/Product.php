<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel;

class Product
{
    /**
     * @param list<int> $productIds
     * @return list<array{entity_id: string, sku: string}>
     */
    public function getProductsSku(array $productIds)
    {
        return [];
    }
}
