<?php

declare(strict_types=1);

namespace Magento\Framework\Component;

interface ComponentRegistrarInterface
{
    /**
     * @param string $type
     * @param string $componentName
     * @return string|null
     */
    public function getPath($type, $componentName);
}
