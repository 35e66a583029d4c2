<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\ResourceModel\Eav;

use Magento\Eav\Model\Entity\Attribute\Source\AbstractSource;

class Attribute
{
    /**
     * @return string
     */
    public function getAttributeCode()
    {
        return '';
    }

    /**
     * @return int|string|null
     */
    public function getAttributeId()
    {
        return null;
    }

    /**
     * @return AbstractSource
     */
    public function getSource()
    {
        throw new \LogicException('The stubs have no attribute sources.');
    }
}
