<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Store\Model\StoreManagerInterface;

/**
 * The first of the store views is the current one.
 */
final class Stores implements StoreManagerInterface
{
    /** @var list<StoreView> */
    private readonly array $stores;

    public function __construct(StoreView ...$stores)
    {
        $this->stores = array_values($stores);
    }

    public function getStore($storeId = null)
    {
        return $this->stores[0] ?? throw new LogicException('No store view was given.');
    }

    public function getStores($withDefault = false, $codeKey = false)
    {
        return $this->stores;
    }

    public function setIsSingleStoreModeAllowed($value)
    {
    }

    public function hasSingleStore()
    {
        return count($this->stores) === 1;
    }

    public function isSingleStoreMode()
    {
        return false;
    }

    public function getWebsite($websiteId = null)
    {
        throw new LogicException('Not needed so far.');
    }

    public function getWebsites($withDefault = false, $codeKey = false)
    {
        return [];
    }

    public function reinitStores()
    {
    }

    /**
     * The first one that is not the admin's.
     */
    public function getDefaultStoreView()
    {
        foreach ($this->stores as $store) {
            if ($store->getId() !== 0) {
                return $store;
            }
        }

        return null;
    }

    public function getGroup($groupId = null)
    {
        throw new LogicException('Not needed so far.');
    }

    public function getGroups($withDefault = false)
    {
        return [];
    }

    public function setCurrentStore($store)
    {
    }
}
