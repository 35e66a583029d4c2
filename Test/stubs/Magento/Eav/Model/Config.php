<?php

declare(strict_types=1);

namespace Magento\Eav\Model;

use Magento\Catalog\Model\ResourceModel\Eav\Attribute;

class Config
{
    /**
     * @param mixed $entityType
     * @param mixed $code
     * @return Attribute
     */
    public function getAttribute($entityType, $code)
    {
        return new Attribute();
    }
}
