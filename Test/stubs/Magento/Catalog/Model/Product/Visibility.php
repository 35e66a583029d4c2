<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\Product;

class Visibility
{
    /**
     * @return int[]
     */
    public function getVisibleInSiteIds()
    {
        return [3, 2, 4];
    }
}
