<?php

declare(strict_types=1);

namespace Magento\Catalog\Model;

use Magento\Catalog\Api\Data\ProductExtensionInterface;
use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Model\Product\Type\AbstractType;

class Product implements ProductInterface
{
    public const ENTITY = 'catalog_product';

    public const CACHE_TAG = 'cat_p';

    /**
     * @return int|string|null
     */
    public function getId()
    {
        return null;
    }

    /**
     * @return string|null
     */
    public function getName()
    {
        return null;
    }

    /**
     * @return string
     */
    public function getTypeId()
    {
        return '';
    }

    /**
     * @return int|string
     */
    public function getStoreId()
    {
        return 0;
    }

    /**
     * @return bool
     */
    public function isSaleable()
    {
        return true;
    }

    /**
     * @return AbstractType
     */
    public function getTypeInstance()
    {
        throw new \LogicException('The stubs have no product types.');
    }

    /**
     * @return ProductExtensionInterface
     */
    public function getExtensionAttributes()
    {
        throw new \LogicException('The stubs have no extension attributes.');
    }

    /**
     * @param string $key
     * @param int|string|null $index
     * @return mixed
     */
    public function getData($key = '', $index = null)
    {
        return null;
    }

    /**
     * @param bool|null $useSid
     * @return string
     */
    public function getProductUrl($useSid = null)
    {
        return '';
    }

    /**
     * @return string|false|null
     */
    public function getRequestPath()
    {
        return null;
    }

    /**
     * @return int|string|null
     */
    public function getStatus()
    {
        return 1;
    }

    /**
     * @return bool
     */
    public function isVisibleInSiteVisibility()
    {
        return true;
    }

    /**
     * @return list<int|string>
     */
    public function getWebsiteIds()
    {
        return [1];
    }

    /**
     * @return string
     */
    public function getSku()
    {
        return '';
    }

    /**
     * @return float|null
     */
    public function getPrice()
    {
        return null;
    }
}
