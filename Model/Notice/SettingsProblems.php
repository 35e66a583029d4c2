<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Notice;

use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\Notification\MessageInterface;
use Magento\Framework\UrlInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;

/**
 * System message that lists the problems of every active store view that shows forms, however they were configured.
 */
class SettingsProblems implements MessageInterface
{
    private const RESOURCE = 'Restock_KlaviyoBackInStock::config';

    public function __construct(
        private readonly Config $config,
        private readonly Problems $problems,
        private readonly StoreManagerInterface $stores,
        private readonly UrlInterface $url,
        private readonly AuthorizationInterface $authorization,
        private readonly Escaper $escaper
    ) {
    }

    public function getIdentity(): string
    {
        // Magento shows a message with the same identity only once, so other problems are another message.
        return hash('sha256', 'restock_klaviyo_back_in_stock|' . $this->problemText());
    }

    public function isDisplayed(): bool
    {
        return $this->authorization->isAllowed(self::RESOURCE) && $this->problemText() !== '';
    }

    /**
     * The text as HTML, because Magento prints it without escaping it.
     */
    public function getText(): string
    {
        return (string) __(
            'Klaviyo Back in Stock: %1 <a href="%2">Open the settings</a>',
            $this->escaper->escapeHtml($this->problemText()),
            $this->escaper->escapeUrl(
                $this->url->getUrl('adminhtml/system_config/edit', ['section' => Config::SECTION])
            )
        );
    }

    public function getSeverity(): int
    {
        return self::SEVERITY_MAJOR;
    }

    private function problemText(): string
    {
        $stores = array_filter($this->stores->getStores(), fn (StoreInterface $store): bool => $this->isInUse($store));

        return implode(' ', $this->problems->in($stores));
    }

    private function isInUse(StoreInterface $store): bool
    {
        return (!$store instanceof Store || $store->isActive()) && $this->config->isEnabled((int) $store->getId());
    }
}
