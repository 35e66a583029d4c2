<?php

declare(strict_types=1);

namespace Magento\Framework\Math;

class Random
{
    /**
     * @param string $prefix
     * @return string
     */
    public function getUniqueHash($prefix = '')
    {
        return '';
    }
}
