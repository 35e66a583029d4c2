<?php

declare(strict_types=1);

namespace Magento\Store\Api\Data;

interface GroupInterface
{
    /**
     * @return int
     */
    public function getDefaultStoreId();
}
