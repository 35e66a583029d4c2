<?php

declare(strict_types=1);

namespace Magento\Framework\Data;

interface OptionSourceInterface
{
    /**
     * @return list<array{value: string, label: \Magento\Framework\Phrase}>
     */
    public function toOptionArray();
}
