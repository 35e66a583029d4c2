<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Eav\Model\ResourceModel\Entity\Attribute\Option\Collection;

/**
 * The options of all attributes, in the merchant's order.
 */
final class Labels extends Collection
{
    /** @var list<int> */
    public array $ids = [];

    public ?int $storeId = null;

    /**
     * @param array<int, string> $labels by option id
     */
    public function __construct(private readonly array $labels)
    {
    }

    public function setIdFilter($optionId)
    {
        $this->ids = array_values((array) $optionId);

        return $this;
    }

    public function setPositionOrder($dir = 'ASC', $sortAlpha = false)
    {
        return $this;
    }

    public function setStoreFilter($storeId = null, $useDefaultValue = true)
    {
        $this->storeId = $storeId;

        return $this;
    }

    public function getData()
    {
        $rows = [];
        foreach ($this->labels as $id => $label) {
            if (in_array($id, $this->ids, true)) {
                $rows[] = ['option_id' => $id, 'value' => $label];
            }
        }

        return $rows;
    }
}
