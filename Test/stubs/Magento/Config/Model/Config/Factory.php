<?php

declare(strict_types=1);

namespace Magento\Config\Model\Config;

use Magento\Config\Model\Config;

class Factory
{
    /**
     * @param array<string, mixed> $data
     * @return Config
     */
    public function create(array $data = [])
    {
        return new Config();
    }
}
