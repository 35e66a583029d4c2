<?php

declare(strict_types=1);

namespace Magento\Framework\Webapi\Rest;

class Response
{
    /**
     * @param string $name
     * @param string $value
     * @param bool $replace
     * @return $this
     */
    public function setHeader($name, $value, $replace = false)
    {
        return $this;
    }
}
