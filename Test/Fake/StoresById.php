<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Store views by their IDs, each in the website with the ID + 10. The first one is the current one.
 */
final class StoresById implements StoreManagerInterface
{
    /**
     * @param list<int> $ids
     * @param bool $isSingle whether the shop is in single-store mode
     */
    public function __construct(private readonly array $ids, private readonly bool $isSingle = false)
    {
    }

    public function getStore($storeId = null)
    {
        $id = is_numeric($storeId) ? (int) $storeId : $this->ids[0];
        if (!in_array($id, $this->ids, true)) {
            throw new NoSuchEntityException();
        }

        return new StoreView($id, $id + 10);
    }

    public function getStores($withDefault = false, $codeKey = false)
    {
        return array_map(static fn (int $id): StoreView => new StoreView($id, $id + 10), $this->ids);
    }

    public function setIsSingleStoreModeAllowed($value)
    {
    }

    public function hasSingleStore()
    {
        return count($this->ids) === 1;
    }

    public function isSingleStoreMode()
    {
        return $this->isSingle;
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

    public function getDefaultStoreView()
    {
        return $this->getStore();
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
