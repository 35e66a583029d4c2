<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Alert;

/**
 * The store view of an alert.
 */
class StoreViews
{
    /** @var array<int, int>|null store view → website */
    private ?array $websites = null;

    /** @var array<int, int> website → its default store view */
    private array $defaults = [];

    public function __construct(private readonly StoreManagerInterface $stores)
    {
    }

    /**
     * @return array{int, int}|null store view and website; null if neither exists any more
     */
    public function of(Alert $alert): ?array
    {
        $websites = $this->websites();
        $store = isset($websites[$alert->storeId]) ? $alert->storeId : $this->defaultOf($alert->websiteId);

        return isset($websites[$store]) ? [$store, $websites[$store]] : null;
    }

    /**
     * @param list<string> $names codes or IDs of store views
     * @return list<int>
     * @throws ExportException if one of them does not exist
     */
    public function find(array $names): array
    {
        $known = [];
        foreach ($this->stores->getStores() as $store) {
            $known[(string) $store->getCode()] = $known[(string) $store->getId()] = (int) $store->getId();
        }
        $ids = [];
        foreach ($names as $name) {
            $ids[] = $known[$name] ?? throw new ExportException("There is no store view $name.");
        }

        return $ids;
    }

    private function defaultOf(int $websiteId): int
    {
        if (!isset($this->defaults[$websiteId])) {
            $known = $websiteId > 0 && in_array($websiteId, $this->websites(), true);
            $this->defaults[$websiteId] = $known
                ? (int) $this->stores->getGroup(
                    (int) $this->stores->getWebsite($websiteId)->getDefaultGroupId()
                )->getDefaultStoreId()
                : 0;
        }

        return $this->defaults[$websiteId];
    }

    /**
     * @return array<int, int>
     */
    private function websites(): array
    {
        if ($this->websites === null) {
            $this->websites = [];
            foreach ($this->stores->getStores() as $store) {
                $this->websites[(int) $store->getId()] = (int) $store->getWebsiteId();
            }
        }

        return $this->websites;
    }
}
