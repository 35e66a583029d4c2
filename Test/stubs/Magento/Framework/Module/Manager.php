<?php

declare(strict_types=1);

namespace Magento\Framework\Module;

class Manager
{
    /**
     * @param string $moduleName
     * @return bool
     */
    public function isEnabled($moduleName)
    {
        return false;
    }
}
