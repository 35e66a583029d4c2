<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\StoreManagerInterface;

/**
 * The scope that the merchant chose at the top of the configuration page.
 */
class PageScope
{
    public function __construct(
        private readonly RequestInterface $request,
        private readonly ScopeConfigInterface $scopeConfig,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * A setting as it is in this scope, with what it inherits.
     */
    public function value(string $path): string
    {
        $value = match (true) {
            $this->id('store') !== '' => $this->scopeConfig->getValue(
                $path,
                ScopeInterface::SCOPE_STORE,
                $this->id('store')
            ),
            $this->id('website') !== '' => $this->scopeConfig->getValue(
                $path,
                ScopeInterface::SCOPE_WEBSITE,
                $this->id('website')
            ),
            default => $this->scopeConfig->getValue($path),
        };

        return is_scalar($value) ? trim((string) $value) : '';
    }

    /**
     * The store view of the scope; for a website, its default store view; '' for the default scope.
     */
    public function storeCode(): string
    {
        if ($this->id('store') !== '') {
            return (string) $this->stores->getStore($this->id('store'))->getCode();
        }
        if ($this->id('website') !== '') {
            $group = $this->stores->getGroup($this->stores->getWebsite($this->id('website'))->getDefaultGroupId());
            $id = (int) $group->getDefaultStoreId();

            // 0 is the admin: the website has no store view yet.
            return $id === 0 ? '' : (string) $this->stores->getStore($id)->getCode();
        }

        return '';
    }

    /**
     * ID or code from the address of the page; '' if it is not there.
     */
    private function id(string $name): string
    {
        $value = $this->request->getParam($name);

        return is_scalar($value) ? (string) $value : '';
    }
}
