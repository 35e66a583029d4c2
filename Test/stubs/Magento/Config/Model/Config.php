<?php

declare(strict_types=1);

namespace Magento\Config\Model;

class Config
{
    /**
     * @return $this
     */
    public function save()
    {
        return $this;
    }
}
