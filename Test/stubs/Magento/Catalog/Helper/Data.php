<?php

declare(strict_types=1);

namespace Magento\Catalog\Helper;

class Data
{
    /**
     * @return \Magento\Catalog\Model\Product|null
     */
    public function getProduct()
    {
        return null;
    }
}
