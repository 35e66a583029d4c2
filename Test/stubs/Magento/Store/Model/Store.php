<?php

declare(strict_types=1);

namespace Magento\Store\Model;

use Magento\Store\Api\Data\StoreInterface;

class Store implements StoreInterface
{
    public const DEFAULT_STORE_ID = 0;

    public function getId()
    {
        return 1;
    }

    public function getName()
    {
        return '';
    }

    public function getCode()
    {
        return '';
    }

    public function getWebsiteId()
    {
        return 1;
    }

    /**
     * @param string $type
     * @param bool|null $secure
     * @return string
     */
    public function getBaseUrl($type = 'link', $secure = null)
    {
        return '';
    }

    /**
     * @return bool
     */
    public function isFrontUrlSecure()
    {
        return true;
    }

    /**
     * @return bool
     */
    public function isUseStoreInUrl()
    {
        return false;
    }

    /**
     * @param string $path
     * @return mixed
     */
    public function getConfig($path)
    {
        return null;
    }

    /**
     * @return bool
     */
    public function isActive()
    {
        return true;
    }
}
