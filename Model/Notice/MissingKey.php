<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Notice;

use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\Notification\MessageInterface;
use Magento\Framework\UrlInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Tells the merchant which store views are switched on and show nothing, because they have no usable key.
 */
class MissingKey implements MessageInterface
{
    private const RESOURCE = 'Restock_KlaviyoBackInStock::config';

    public function __construct(
        private readonly Config $config,
        private readonly StoreManagerInterface $stores,
        private readonly UrlInterface $url,
        private readonly AuthorizationInterface $authorization,
        private readonly Escaper $escaper
    ) {
    }

    public function getIdentity(): string
    {
        // The list shows a message once by identity, so another set of store views is another message.
        return hash('sha256', 'restock_klaviyo_back_in_stock_key|' . implode('|', $this->storeViews()));
    }

    public function isDisplayed(): bool
    {
        return $this->authorization->isAllowed(self::RESOURCE) && $this->storeViews() !== [];
    }

    /**
     * HTML: the list prints it as it is.
     */
    public function getText(): string
    {
        return (string) __(
            'Back-in-stock alerts are switched on without a usable public API key, so nothing is shown in: %1. '
            . '<a href="%2">Set the key</a>.',
            $this->escaper->escapeHtml(implode(', ', $this->storeViews())),
            $this->escaper->escapeUrl(
                $this->url->getUrl('adminhtml/system_config/edit', ['section' => Config::SECTION])
            )
        );
    }

    public function getSeverity(): int
    {
        return self::SEVERITY_MAJOR;
    }

    /**
     * @return list<string> names of the active store views without a key, with their codes
     */
    private function storeViews(): array
    {
        $names = [];
        foreach ($this->stores->getStores() as $store) {
            $id = (int) $store->getId();
            $active = !$store instanceof Store || $store->isActive();
            if ($active && $this->config->isEnabled($id) && $this->config->companyId($id) === '') {
                // By name alone each website's "English" would be the same.
                $names[] = sprintf('%s (%s)', $store->getName(), $store->getCode());
            }
        }

        return $names;
    }
}
