<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel\Product;

class CollectionFactory
{
    /**
     * @param array<string, mixed> $data
     * @return Collection
     */
    public function create(array $data = [])
    {
        return new Collection();
    }
}
