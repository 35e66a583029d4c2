<?php

declare(strict_types=1);

namespace Magento\Framework;

interface AuthorizationInterface
{
    /**
     * @param string $resource
     * @param string $privilege
     * @return bool
     */
    public function isAllowed($resource, $privilege = null);
}
