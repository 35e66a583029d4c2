<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Catalog\Model\Product;
use Magento\Framework\UrlInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;

/**
 * The address of a product page as shoppers open it, wherever the doctor runs.
 */
class PageAddress
{
    public function __construct(private readonly StoreManagerInterface $stores)
    {
    }

    /**
     * @param StoreInterface $store the current store view
     */
    public function of(Product $product, StoreInterface $store): string
    {
        // Looks the path up. The URL itself is that of the place where the doctor runs.
        $product->getProductUrl();
        $path = (string) $product->getRequestPath();
        $path = $path === '' ? 'catalog/product/view/id/' . (int) $product->getId() . '/' : $path;

        return $this->base($store) . $path . $this->query($store);
    }

    /**
     * Tells store views with the same address apart. The default one is what shoppers get without this.
     */
    private function query(StoreInterface $store): string
    {
        $id = (int) $store->getId();
        if ($id === (int) $this->stores->getDefaultStoreView()?->getId()) {
            return '';
        }
        foreach ($this->stores->getStores() as $other) {
            if ((int) $other->getId() !== $id && $this->base($other) === $this->base($store)) {
                return '?___store=' . rawurlencode((string) $store->getCode());
            }
        }

        return '';
    }

    /**
     * On the command line, Magento takes the unsecure URL, and the name of the command for that of the entry point.
     */
    private function base(StoreInterface $store): string
    {
        if (!$store instanceof Store) {
            return '';
        }
        $url = (string) $store->getBaseUrl(UrlInterface::URL_TYPE_DIRECT_LINK, $store->isFrontUrlSecure());
        if (!(bool) $store->getConfig('web/seo/use_rewrites')) {
            $url = (string) preg_replace('~(?<=[^/])/[^/]+/$~', '/index.php/', $url);
        }

        return $store->isUseStoreInUrl() ? $url . $store->getCode() . '/' : $url;
    }
}
