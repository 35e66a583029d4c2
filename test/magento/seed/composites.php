<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\Bundle\Api\Data\LinkInterface;
use Magento\Bundle\Api\Data\OptionInterface as BundleOptionInterface;
use Magento\Catalog\Api\Data\ProductCustomOptionInterface;
use Magento\Catalog\Api\Data\ProductCustomOptionValuesInterface;
use Magento\Catalog\Api\Data\ProductInterface;
use Magento\Catalog\Api\Data\ProductLinkInterface;
use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product\Visibility;
use Magento\ConfigurableProduct\Api\Data\OptionInterface;
use Magento\ConfigurableProduct\Api\Data\OptionValueInterface;

/**
 * Creates the variants of a configurable product, and links them to it.
 *
 * @param array<string, mixed> $description
 * @param array<string, array{id: int, options: array<string, int>}> $attributes
 */
function addVariants(ProductInterface $product, array $description, array $attributes): void
{
    $ids = [];
    $used = [];
    foreach (variantsOf($description) as $suffix => [$labels, $stock]) {
        $sku = $product->getSku() . $suffix;
        $variant = findProduct($sku)
            ?? createVariant($sku, $labels, ['stock' => $stock] + $description, $attributes);
        $ids[] = (int) $variant->getId();
        foreach ($labels as $code => $label) {
            $used[$code][$attributes[$code]['options'][$label]] = true;
        }
        if (count($ids) % 100 === 0) {
            say(count($ids) . ' variants');
        }
    }
    $options = [];
    foreach ($description['attributes'] as $position => $code) {
        $option = create(OptionInterface::class);
        $option->setAttributeId((string) $attributes[$code]['id']);
        $option->setLabel(allAttributes()[$code][0]);
        $option->setPosition($position);
        $option->setValues(array_map(static function (int $id): OptionValueInterface {
            $value = create(OptionValueInterface::class);
            $value->setValueIndex($id);
            return $value;
        }, array_keys($used[$code])));
        $options[] = $option;
    }
    $extension = $product->getExtensionAttributes();
    $extension->setConfigurableProductOptions($options);
    $extension->setConfigurableProductLinks($ids);
    if ($description['custom'] ?? false) {
        $product->setOptions(customOptions($product->getSku()));
    }
}

/**
 * @param array<string, string> $labels option label by attribute code
 * @param array<string, mixed> $description of the configurable product, with the stock of the variant
 * @param array<string, array{id: int, options: array<string, int>}> $attributes
 */
function createVariant(string $sku, array $labels, array $description, array $attributes): ProductInterface
{
    $name = $description['name'] . ' – ' . implode(', ', $labels);
    $variant = newProduct($sku, ['type' => 'simple', 'name' => $name] + $description);
    $variant->setVisibility(Visibility::VISIBILITY_NOT_VISIBLE);
    foreach ($labels as $code => $label) {
        $variant->setCustomAttribute(PREFIX . $code, (string) $attributes[$code]['options'][$label]);
    }
    // With a picture of its own, the product page's picture changes with the choice. 500 pictures would take long.
    $look = allAttributes()[array_key_first($labels)][2][reset($labels)];
    if (count($attributes[array_key_first($labels)]['options']) < 8 && $look !== '') {
        $pattern = str_starts_with($look, '/') ? substr(basename($look, '.png'), strlen(PREFIX)) : 'plain';
        addPicture($variant, $name, $pattern, crc32((string) reset($labels)));
    }

    return get(ProductRepositoryInterface::class)->save($variant);
}

/**
 * @return list<ProductCustomOptionInterface> a list and a text field, none of them required
 */
function customOptions(string $sku): array
{
    $frame = create(ProductCustomOptionInterface::class);
    $frame->setTitle('Frame')->setType('drop_down')->setIsRequire(false)->setSortOrder(1)->setProductSku($sku);
    $frame->setValues(array_map(static function (string $title): ProductCustomOptionValuesInterface {
        $value = create(ProductCustomOptionValuesInterface::class);
        return $value->setTitle($title)->setPrice(5)->setPriceType('fixed')->setSortOrder(1);
    }, ['Oak', 'Black']));
    $dedication = create(ProductCustomOptionInterface::class);
    $dedication->setTitle('Dedication')->setType('field')->setIsRequire(false)->setSortOrder(2)->setProductSku($sku);
    $dedication->setPrice(0)->setPriceType('fixed')->setMaxCharacters(40);

    return [$frame, $dedication];
}

/**
 * @param list<string> $members cases
 */
function addMembers(ProductInterface $product, array $members): void
{
    $links = [];
    foreach ($members as $position => $case) {
        $link = create(ProductLinkInterface::class);
        $link->setSku($product->getSku());
        $link->setLinkType('associated');
        $link->setLinkedProductSku(PREFIX . $case);
        $link->setLinkedProductType('simple');
        $link->setPosition($position + 1);
        $link->getExtensionAttributes()->setQty(0);
        $links[] = $link;
    }
    $product->setProductLinks($links);
}

/**
 * @param array<string, list<string>> $groups title of an option → cases to choose from
 */
function addBundle(ProductInterface $product, array $groups): void
{
    foreach (['price_type', 'weight_type', 'price_view'] as $dynamic) {
        $product->setCustomAttribute($dynamic, '0');
    }
    // The bundle keeps its own SKU, and its parts may come from different sources.
    $product->setCustomAttribute('sku_type', '1');
    $product->setCustomAttribute('shipment_type', '1');
    $options = [];
    foreach ($groups as $title => $members) {
        $option = create(BundleOptionInterface::class);
        $option->setTitle($title);
        $option->setType('select');
        $option->setRequired(true);
        $option->setPosition(count($options) + 1);
        $option->setSku($product->getSku());
        $option->setProductLinks(array_map(static function (string $case, int $position): LinkInterface {
            $link = create(LinkInterface::class);
            $link->setSku(PREFIX . $case);
            $link->setQty(1);
            $link->setPosition($position + 1);
            $link->setIsDefault(false);
            $link->setCanChangeQuantity(0);
            return $link;
        }, $members, array_keys($members)));
        $options[] = $option;
    }
    $product->getExtensionAttributes()->setBundleProductOptions($options);
}
