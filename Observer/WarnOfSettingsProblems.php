<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Observer;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Message\ManagerInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;

/**
 * Adds a warning for each problem of the settings when the merchant saves them in the admin.
 *
 * The values are saved nevertheless: if Magento refuses to save, it discards everything that was entered on the page.
 */
class WarnOfSettingsProblems implements ObserverInterface
{
    public function __construct(
        private readonly Problems $problems,
        private readonly StoreManagerInterface $stores,
        private readonly ManagerInterface $messages
    ) {
    }

    public function execute(Observer $observer): void
    {
        $saved = $observer->getData('configData');
        if (!is_array($saved) || ($saved['section'] ?? null) !== Config::SECTION) {
            return;
        }
        foreach ($this->problems->in($this->storesOf($saved)) as $problem) {
            $this->messages->addWarningMessage((string) $problem);
        }
    }

    /**
     * The store views of the scope that was saved.
     *
     * @param array<mixed> $saved ID or code of the website or store view; without them, the default scope
     * @return StoreInterface[]
     */
    private function storesOf(array $saved): array
    {
        $store = $saved['store'] ?? null;
        $website = $saved['website'] ?? null;
        if (is_scalar($store) && (string) $store !== '') {
            return [$this->stores->getStore((string) $store)];
        }
        $stores = $this->stores->getStores();
        if (!is_scalar($website) || (string) $website === '') {
            return $stores;
        }
        $id = (int) $this->stores->getWebsite((string) $website)->getId();

        return array_filter($stores, static fn (StoreInterface $one): bool => (int) $one->getWebsiteId() === $id);
    }
}
