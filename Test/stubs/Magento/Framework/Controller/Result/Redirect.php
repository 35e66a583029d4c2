<?php

declare(strict_types=1);

namespace Magento\Framework\Controller\Result;

class Redirect
{
    /**
     * @param string $path
     * @return $this
     */
    public function setPath($path)
    {
        return $this;
    }
}
