<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\Catalog\Api\Data\ProductAttributeMediaGalleryEntryInterface;
use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product\Attribute\Source\Status;
use Magento\Catalog\Model\Product\Visibility;
use Magento\CatalogInventory\Api\Data\StockItemInterface;
use Magento\Downloadable\Api\Data\File\ContentInterface;
use Magento\Downloadable\Api\Data\LinkInterface;
use Magento\Downloadable\Api\LinkRepositoryInterface;
use Magento\Framework\Api\Data\ImageContentInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;

/** Grounds of the pictures. */
const TINTS = ['#5c7350', '#2f6d72', '#4f6b8f', '#8a3b46', '#a8743a', '#606c38', '#3b5476', '#673147', '#708090'];

/**
 * Creates the products that are missing.
 *
 * @param array<string, array<string, mixed>> $products see catalog.php
 * @param array<string, array{id: int, options: array<string, int>}> $attributes see createAttributes()
 * @return array<string, int> case → product ID
 */
function createProducts(array $products, array $attributes): array
{
    $ids = [];
    foreach ($products as $case => $description) {
        $found = findProduct(PREFIX . $case);
        if ($found === null) {
            say("Product $case");
            $found = createProduct($case, $description, $attributes);
        }
        $ids[$case] = (int) $found->getId();
    }

    return $ids;
}

function findProduct(string $sku): ?ProductInterface
{
    try {
        return get(ProductRepositoryInterface::class)->get($sku, false, 0, true);
    } catch (NoSuchEntityException) {
        return null;
    }
}

/**
 * @param array<string, mixed> $description
 * @param array<string, array{id: int, options: array<string, int>}> $attributes
 */
function createProduct(string $case, array $description, array $attributes): ProductInterface
{
    $product = newProduct(PREFIX . $case, $description);
    $product->setVisibility(Visibility::VISIBILITY_BOTH);
    addPicture($product, $description['name'], 'plain', crc32($case));
    match ($description['type']) {
        'configurable' => addVariants($product, $description, $attributes),
        'grouped' => addMembers($product, $description['members']),
        'bundle' => addBundle($product, $description['bundle']),
        default => null,
    };
    $saved = get(ProductRepositoryInterface::class)->save($product);
    if ($description['type'] === 'downloadable') {
        addDownload($product->getSku());
    }

    return $saved;
}

/**
 * A product on every website, not yet saved.
 *
 * @param array<string, mixed> $description
 */
function newProduct(string $sku, array $description): ProductInterface
{
    $product = create(ProductInterface::class);
    $product->setSku($sku);
    $product->setName($description['name']);
    $product->setTypeId($description['type']);
    $product->setAttributeSetId(attributeSetId());
    $product->setPrice($description['price']);
    $product->setStatus(Status::STATUS_ENABLED);
    $product->setCustomAttribute('url_key', str_replace('_', '-', $sku));
    $product->setCustomAttribute('tax_class_id', '0');
    $product->setCustomAttribute('short_description', 'A product for tests.');
    if ($description['type'] === 'simple') {
        $product->setWeight(1);
    }
    $websites = get(StoreManagerInterface::class)->getWebsites();
    $stock = create(StockItemInterface::class);
    $stock->setUseConfigManageStock(true);
    $isComposite = in_array($description['type'], ['configurable', 'grouped', 'bundle'], true);
    $isIn = $isComposite || $description['stock'] !== false;
    $stock->setIsInStock($isIn);
    $stock->setQty($isIn && !$isComposite ? 100 : 0);
    $extension = $product->getExtensionAttributes();
    $extension->setWebsiteIds(array_values(array_map(static fn ($website): int => (int) $website->getId(), $websites)));
    $extension->setStockItem($stock);
    $product->setExtensionAttributes($extension);

    return $product;
}

function addPicture(ProductInterface $product, string $name, string $pattern, int $number): void
{
    $content = create(ImageContentInterface::class);
    $content->setType('image/png');
    $content->setName($product->getSku() . '.png');
    $content->setBase64EncodedData(base64_encode(picture(600, TINTS[$number % count(TINTS)], $pattern, $name)));
    $entry = create(ProductAttributeMediaGalleryEntryInterface::class);
    $entry->setMediaType('image');
    $entry->setLabel($name);
    $entry->setPosition(1);
    $entry->setDisabled(false);
    $entry->setTypes(['image', 'small_image', 'thumbnail']);
    $entry->setContent($content);
    $product->setMediaGalleryEntries([$entry]);
}

function addDownload(string $sku): void
{
    $content = create(ContentInterface::class);
    $content->setName('atlas.txt');
    $content->setFileData(base64_encode("An atlas for tests.\n"));
    $link = create(LinkInterface::class);
    $link->setTitle('Atlas');
    $link->setPrice(0);
    $link->setNumberOfDownloads(0);
    $link->setIsShareable(0);
    $link->setSortOrder(1);
    $link->setLinkType('file');
    $link->setLinkFileContent($content);
    get(LinkRepositoryInterface::class)->save($sku, $link);
}
