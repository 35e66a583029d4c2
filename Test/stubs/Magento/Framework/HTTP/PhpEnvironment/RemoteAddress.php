<?php

declare(strict_types=1);

namespace Magento\Framework\HTTP\PhpEnvironment;

class RemoteAddress
{
    /**
     * @return string|false
     */
    public function getRemoteAddress()
    {
        return false;
    }
}
