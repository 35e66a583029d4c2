<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\CatalogInventory\Api\StockRegistryInterface;
use Magento\InventoryApi\Api\Data\SourceItemInterface;
use Magento\InventoryApi\Api\GetSourcesAssignedToStockOrderedByPriorityInterface;
use Magento\InventoryApi\Api\SourceItemsSaveInterface;
use Magento\InventoryApi\Api\SourceRepositoryInterface;
use Magento\InventoryCatalogApi\Api\DefaultSourceProviderInterface;
use Magento\InventorySalesApi\Api\Data\SalesChannelInterface;
use Magento\InventorySalesApi\Api\StockResolverInterface;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Whether the store has Magento's multi-source inventory.
 */
function hasSources(): bool
{
    return isEnabled('Magento_InventoryApi') && isEnabled('Magento_InventorySalesApi');
}

/**
 * Whether another website has a stock without any source of this store view's website.
 */
function splitsByWebsite(StoreInterface $store): bool
{
    return hasSources() && otherSources($store) !== [];
}

/**
 * Sells out and restocks the products as their cases need it.
 *
 * @param array<string, array<string, mixed>> $products see catalog.php
 */
function setStock(array $products, StoreInterface $store): void
{
    $wanted = [];
    foreach ($products as $case => $product) {
        if (isset($product['attributes'])) {
            foreach (variantsOf($product) as $suffix => [, $stock]) {
                $wanted[PREFIX . $case . $suffix] = $stock;
            }
        } elseif (isset($product['stock'])) {
            $wanted[PREFIX . $case] = $product['stock'];
        }
    }
    say('Stock of ' . count($wanted) . ' products');
    $other = hasSources() ? otherSources($store) : [];
    $default = hasSources() ? get(DefaultSourceProviderInterface::class)->getCode() : '';
    foreach ($wanted as $sku => $stock) {
        // With sources, this is the stock of the default one.
        setRegistry($sku, isIn($stock, in_array($default, $other, true)));
    }
    if (hasSources()) {
        setSources($wanted, $other, $default);
    }
}

/**
 * @param bool|string $stock true, false, "here" or "there"
 * @param bool $isThere whether it is asked for the other website
 */
function isIn(bool|string $stock, bool $isThere): bool
{
    return is_bool($stock) ? $stock : ($stock === 'there') === $isThere;
}

function setRegistry(string $sku, bool $isIn): void
{
    $registry = get(StockRegistryInterface::class);
    $item = $registry->getStockItemBySku($sku);
    if ((bool) $item->getIsInStock() === $isIn && ((float) $item->getQty() > 0) === $isIn) {
        return;
    }
    $item->setQty($isIn ? 100 : 0);
    $item->setIsInStock($isIn);
    $registry->updateStockItemBySku($sku, $item);
}

/**
 * @param array<string, bool|string> $wanted SKU → stock
 * @param list<string> $other codes of the other website's sources
 */
function setSources(array $wanted, array $other, string $default): void
{
    $items = [];
    foreach (get(SourceRepositoryInterface::class)->getList()->getItems() as $source) {
        $code = $source->getSourceCode();
        foreach ($code === $default ? [] : $wanted as $sku => $stock) {
            $isIn = isIn($stock, in_array($code, $other, true));
            $item = create(SourceItemInterface::class);
            $item->setSku($sku);
            $item->setSourceCode($code);
            $item->setQuantity($isIn ? 100 : 0);
            $item->setStatus($isIn ? SourceItemInterface::STATUS_IN_STOCK : SourceItemInterface::STATUS_OUT_OF_STOCK);
            $items[] = $item;
        }
    }
    foreach (array_chunk($items, 200) as $chunk) {
        get(SourceItemsSaveInterface::class)->execute($chunk);
    }
}

/**
 * @return list<string> codes of the sources of the first website whose stock has none of this store view's sources
 */
function otherSources(StoreInterface $store): array
{
    $manager = get(StoreManagerInterface::class);
    $own = sourcesOf($manager->getWebsite($store->getWebsiteId())->getCode());
    foreach ($manager->getWebsites() as $website) {
        $sources = sourcesOf($website->getCode());
        if ($sources !== [] && array_intersect($sources, $own) === []) {
            return $sources;
        }
    }

    return [];
}

/**
 * @return list<string> codes
 */
function sourcesOf(string $website): array
{
    $stock = get(StockResolverInterface::class)->execute(SalesChannelInterface::TYPE_WEBSITE, $website);
    $sources = get(GetSourcesAssignedToStockOrderedByPriorityInterface::class)->execute((int) $stock->getStockId());

    return array_values(array_map(static fn ($source): string => (string) $source->getSourceCode(), $sources));
}
