<?php

declare(strict_types=1);

namespace Magento\Eav\Model\Entity\Attribute\Source;

abstract class AbstractSource
{
    /**
     * @param int|string $value
     * @return string|bool|array<mixed>|\Magento\Framework\Phrase
     */
    public function getOptionText($value)
    {
        return false;
    }
}
