<?php

declare(strict_types=1);

namespace Magento\Store\Model;

interface StoreManagerInterface
{
    /**
     * @return bool
     */
    public function isSingleStoreMode();

    /**
     * @param int|string|bool|null $storeId
     * @return \Magento\Store\Api\Data\StoreInterface
     */
    public function getStore($storeId = null);

    /**
     * @param bool $withDefault
     * @param bool $codeKey
     * @return \Magento\Store\Api\Data\StoreInterface[]
     */
    public function getStores($withDefault = false, $codeKey = false);

    /**
     * @param int|string|bool|null $websiteId
     * @return \Magento\Store\Api\Data\WebsiteInterface
     */
    public function getWebsite($websiteId = null);

    /**
     * @return \Magento\Store\Api\Data\StoreInterface|null
     */
    public function getDefaultStoreView();

    /**
     * @param int|null $groupId
     * @return \Magento\Store\Api\Data\GroupInterface
     */
    public function getGroup($groupId = null);

    /**
     * @param int|string|\Magento\Store\Api\Data\StoreInterface $store
     * @return void
     */
    public function setCurrentStore($store);
}
