<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Eav\Model\ResourceModel\Entity\Attribute\Option\Collection;

/**
 * The options of all attributes. They come in the merchant's order only if that is asked for.
 */
final class Labels extends Collection
{
    /** @var list<int> */
    public array $ids = [];

    public ?int $storeId = null;

    private string $direction = '';

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
        $this->direction = strtolower($dir);

        return $this;
    }

    public function setStoreFilter($storeId = null, $useDefaultValue = true)
    {
        $this->storeId = $storeId;

        return $this;
    }

    public function getData()
    {
        $labels = array_intersect_key($this->labels, array_flip($this->ids));
        match ($this->direction) {
            'asc' => null,
            'desc' => $labels = array_reverse($labels, true),
            default => ksort($labels),
        };
        $rows = [];
        foreach ($labels as $id => $label) {
            $rows[] = ['option_id' => $id, 'value' => $label];
        }

        return $rows;
    }
}
