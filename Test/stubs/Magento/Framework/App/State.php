<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class State
{
    /**
     * @return string
     */
    public function getAreaCode()
    {
        return '';
    }
}
