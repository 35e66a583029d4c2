<?php

declare(strict_types=1);

namespace Magento\Framework\Data\Collection;

abstract class AbstractDb
{
    /**
     * @return list<int|string>
     */
    public function getAllIds()
    {
        return [];
    }
}
