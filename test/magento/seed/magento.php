<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\Framework\App\Area;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\App\ObjectManager;
use Magento\Framework\App\State;
use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerRegistry;
use Magento\Framework\Module\Manager;
use Magento\Framework\ObjectManager\ConfigLoaderInterface;
use Magento\Framework\Registry;
use Magento\Framework\UrlInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Magento\UrlRewrite\Model\UrlFinderInterface;
use Magento\UrlRewrite\Service\V1\Data\UrlRewrite;

/** Prefix of SKUs and attribute codes. */
const PREFIX = 'restock_';

/**
 * Starts Magento as its admin pages do, for all store views.
 */
function start(): void
{
    // Notices must not get into the printed JSON.
    ini_set('display_errors', 'stderr');
    $objects = Bootstrap::create(BP, $_SERVER)->getObjectManager();
    $objects->get(State::class)->setAreaCode(Area::AREA_ADMINHTML);
    $objects->configure($objects->get(ConfigLoaderInterface::class)->load(Area::AREA_ADMINHTML));
    $objects->get(StoreManagerInterface::class)->setCurrentStore(Store::DEFAULT_STORE_ID);
    // Magento deletes products only where this is set.
    $objects->get(Registry::class)->register('isSecureArea', true);
}

/**
 * @template T of object
 * @param class-string<T> $class
 * @return T the shared object of a class or interface
 */
function get(string $class): object
{
    return ObjectManager::getInstance()->get($class);
}

/**
 * @template T of object
 * @param class-string<T> $class
 * @return T a new object of a class or interface
 */
function create(string $class): object
{
    return ObjectManager::getInstance()->create($class);
}

/**
 * Tells what happens. The standard output is for the cases.
 */
function say(string $text): void
{
    fwrite(STDERR, date('H:i:s') . " $text\n");
}

function isEnabled(string $module): bool
{
    return get(Manager::class)->isEnabled($module);
}

/**
 * The store view at a URL, or the default store view.
 */
function storeAt(?string $url): ?StoreInterface
{
    $manager = get(StoreManagerInterface::class);
    if ($url === null) {
        return $manager->getDefaultStoreView();
    }
    $found = null;
    $wanted = preg_replace('/^https?:/', '', rtrim($url, '/') . '/');
    foreach ($manager->getStores() as $store) {
        $base = preg_replace('/^https?:/', '', $store->getBaseUrl(UrlInterface::URL_TYPE_LINK));
        // Several store views can share a URL. Visitors without a cookie see the website's default.
        $isDefault = (int) $store->getWebsite()->getDefaultStore()->getId() === (int) $store->getId();
        if ($store->isActive() && str_starts_with((string) $wanted, (string) $base) && ($found === null || $isDefault)) {
            $found = $store;
        }
    }

    return $found;
}

/**
 * Path of a product's page in a store view, such as "/restock-simple-out.html".
 */
function pathOf(int $productId, StoreInterface $store): string
{
    $rewrite = get(UrlFinderInterface::class)->findOneByData([
        UrlRewrite::ENTITY_TYPE => 'product',
        UrlRewrite::ENTITY_ID => $productId,
        UrlRewrite::STORE_ID => $store->getId(),
        UrlRewrite::REDIRECT_TYPE => 0,
    ]);
    $path = $rewrite === null ? "catalog/product/view/id/$productId/" : $rewrite->getRequestPath();

    return (string) parse_url($store->getBaseUrl(UrlInterface::URL_TYPE_LINK) . $path, PHP_URL_PATH);
}

/**
 * Reindexes, and cleans the caches that hold pages.
 */
function refresh(): void
{
    foreach (array_keys(get(ConfigInterface::class)->getIndexers()) as $indexer) {
        say("Indexer $indexer");
        get(IndexerRegistry::class)->get($indexer)->reindexAll();
    }
    foreach (['block_html', 'collections', 'full_page'] as $cache) {
        get(TypeListInterface::class)->cleanType($cache);
    }
}
