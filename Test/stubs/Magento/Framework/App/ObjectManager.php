<?php

declare(strict_types=1);

namespace Magento\Framework\App;

use Magento\Framework\ObjectManagerInterface;

class ObjectManager
{
    public static function setInstance(ObjectManagerInterface $objectManager): void
    {
    }
}
