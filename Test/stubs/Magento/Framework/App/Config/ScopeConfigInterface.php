<?php

declare(strict_types=1);

namespace Magento\Framework\App\Config;

interface ScopeConfigInterface
{
    /**
     * @param string $path
     * @param string $scopeType
     * @param int|string|null $scopeCode
     * @return mixed
     */
    public function getValue($path, $scopeType = 'default', $scopeCode = null);

    /**
     * @param string $path
     * @param string $scopeType
     * @param int|string|null $scopeCode
     * @return bool
     */
    public function isSetFlag($path, $scopeType = 'default', $scopeCode = null);
}
