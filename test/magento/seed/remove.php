<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\Catalog\Api\AttributeSetRepositoryInterface;
use Magento\Catalog\Api\ProductAttributeRepositoryInterface;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Framework\Api\SearchCriteriaBuilder;
use Magento\Framework\Api\SortOrderBuilder;
use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Filesystem;
use Magento\Store\Model\StoreManagerInterface;

/** The browser tests sign in as this customer. */
const CUSTOMER = 'restock.shopper@example.com';

/**
 * Deletes everything that the seeder and the tests created.
 */
function removeEverything(): void
{
    $setId = attributeSetId();
    if ($setId !== null) {
        removeProducts($setId);
    }
    foreach (array_keys(allAttributes()) as $code) {
        $attribute = findAttribute(PREFIX . $code);
        if ($attribute !== null) {
            say('Attribute ' . PREFIX . $code);
            get(ProductAttributeRepositoryInterface::class)->delete($attribute);
        }
    }
    if ($setId !== null) {
        get(AttributeSetRepositoryInterface::class)->deleteById($setId);
    }
    removeSwatchPictures();
    foreach (get(StoreManagerInterface::class)->getWebsites() as $website) {
        try {
            $customer = get(CustomerRepositoryInterface::class)->get(CUSTOMER, (int) $website->getId());
            get(CustomerRepositoryInterface::class)->deleteById((int) $customer->getId());
        } catch (NoSuchEntityException) {
            continue;
        }
    }
}

/**
 * Deletes the products of the seeder's attribute set, the last created first: composites before their parts.
 */
function removeProducts(int $setId): void
{
    $newestFirst = get(SortOrderBuilder::class)->setField('entity_id')->setDirection('DESC')->create();
    $criteria = get(SearchCriteriaBuilder::class)
        ->addFilter('attribute_set_id', $setId)
        ->addSortOrder($newestFirst)
        ->create();
    $products = get(ProductRepositoryInterface::class);
    $found = $products->getList($criteria)->getItems();
    say('Deleting ' . count($found) . ' products');
    foreach ($found as $product) {
        $products->delete($product);
    }
}

function removeSwatchPictures(): void
{
    $media = get(Filesystem::class)->getDirectoryWrite(DirectoryList::MEDIA);
    foreach (allAttributes() as [, , $options]) {
        foreach ($options as $swatch) {
            if (str_starts_with($swatch, '/') && $media->isExist('attribute/swatch' . $swatch)) {
                $media->delete('attribute/swatch' . $swatch);
            }
        }
    }
}
