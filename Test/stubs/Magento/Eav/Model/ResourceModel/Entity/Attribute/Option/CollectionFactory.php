<?php

declare(strict_types=1);

namespace Magento\Eav\Model\ResourceModel\Entity\Attribute\Option;

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
