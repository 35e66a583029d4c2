<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Eav\Model\ResourceModel\Entity\Attribute\Option\CollectionFactory;

final class LabelsFactory extends CollectionFactory
{
    public int $created = 0;

    public function __construct(public readonly Labels $labels)
    {
    }

    public function create(array $data = [])
    {
        $this->created++;

        return $this->labels;
    }
}
