<?php

declare(strict_types=1);

namespace Magento\Eav\Model\ResourceModel\Entity\Attribute\Option;

class Collection
{
    /**
     * @param int|list<int> $optionId
     * @return $this
     */
    public function setIdFilter($optionId)
    {
        return $this;
    }

    /**
     * @param string $dir
     * @param bool $sortAlpha
     * @return $this
     */
    public function setPositionOrder($dir = 'ASC', $sortAlpha = false)
    {
        return $this;
    }

    /**
     * @param int|null $storeId
     * @param bool $useDefaultValue
     * @return $this
     */
    public function setStoreFilter($storeId = null, $useDefaultValue = true)
    {
        return $this;
    }

    /**
     * @return list<array{option_id: int|string, value: string|null}>
     */
    public function getData()
    {
        return [];
    }
}
