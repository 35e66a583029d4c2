<?php

declare(strict_types=1);

namespace Magento\GroupedProduct\Model\ResourceModel\Product;

class Link
{
    public const LINK_TYPE_GROUPED = 3;
}
