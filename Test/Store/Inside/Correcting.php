<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store\Inside;

use Magento\Framework\App\Config;
use Magento\Framework\App\Config\ScopeConfigInterface;

/**
 * The store's configuration, in which the stock that Klaviyo is told is corrected.
 */
class Correcting implements ScopeConfigInterface
{
    private const PATH = 'restock_klaviyo_back_in_stock/stock/correct';

    public function __construct(private readonly Config $config)
    {
    }

    public function getValue($path, $scopeType = self::SCOPE_TYPE_DEFAULT, $scopeCode = null)
    {
        return $path === self::PATH ? '1' : $this->config->getValue($path, $scopeType, $scopeCode);
    }

    public function isSetFlag($path, $scopeType = self::SCOPE_TYPE_DEFAULT, $scopeCode = null)
    {
        return $path === self::PATH || $this->config->isSetFlag($path, $scopeType, $scopeCode);
    }
}
