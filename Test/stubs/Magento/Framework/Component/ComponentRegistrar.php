<?php

declare(strict_types=1);

namespace Magento\Framework\Component;

class ComponentRegistrar
{
    public const MODULE = 'module';

    /**
     * @param string $type
     * @param string $componentName
     * @param string $path
     */
    public static function register($type, $componentName, $path): void
    {
    }
}
