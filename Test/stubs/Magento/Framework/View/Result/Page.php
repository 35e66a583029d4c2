<?php

declare(strict_types=1);

namespace Magento\Framework\View\Result;

use Magento\Framework\View\Page\Config;

class Page
{
    /**
     * @return Config
     */
    public function getConfig()
    {
        return new Config();
    }
}
