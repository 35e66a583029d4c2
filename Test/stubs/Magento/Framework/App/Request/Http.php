<?php

declare(strict_types=1);

namespace Magento\Framework\App\Request;

class Http
{
    /**
     * @param string $name
     * @param mixed $default
     * @return mixed
     */
    public function getHeader($name, $default = false)
    {
        return $default;
    }
}
