<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Eav\Model\ResourceModel\Entity\Attribute\Option\CollectionFactory;

/**
 * Reads the labels of attribute options in one query, for any attributes.
 */
class OptionLabels
{
    public function __construct(private readonly CollectionFactory $options)
    {
    }

    /**
     * @param list<int> $ids option ids
     * @return array<int, string> option id → label in the store view, in the merchant's order of options
     */
    public function read(array $ids, int $storeId): array
    {
        if ($ids === []) {
            return [];
        }
        $labels = [];
        $options = $this->options->create()->setIdFilter($ids)->setPositionOrder('asc')->setStoreFilter($storeId);
        foreach ($options->getData() as $row) {
            $labels[(int) $row['option_id']] = (string) $row['value'];
        }

        return $labels;
    }
}
