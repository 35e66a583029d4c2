<?php

declare(strict_types=1);

namespace Restock\Seed;

use Magento\Catalog\Api\AttributeSetRepositoryInterface;
use Magento\Catalog\Api\Data\ProductAttributeInterface;
use Magento\Catalog\Api\ProductAttributeManagementInterface;
use Magento\Catalog\Api\ProductAttributeOptionManagementInterface;
use Magento\Catalog\Api\ProductAttributeRepositoryInterface;
use Magento\Catalog\Model\ResourceModel\Eav\Attribute;
use Magento\Eav\Api\AttributeGroupRepositoryInterface;
use Magento\Eav\Api\AttributeSetManagementInterface;
use Magento\Eav\Api\Data\AttributeOptionInterface;
use Magento\Eav\Api\Data\AttributeSetInterface;
use Magento\Eav\Model\Config;
use Magento\Framework\Api\SearchCriteriaBuilder;
use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Filesystem;
use Magento\Swatches\Helper\Media;

/** Name of the attribute set of all products that the seeder creates. */
const ATTRIBUTE_SET = 'restock_tests';

/**
 * Creates the attributes, their options and a set with them.
 *
 * @param array<string, array{string, 'visual'|'text'|'dropdown', array<string, string>}> $attributes see catalog.php
 * @return array<string, array{id: int, options: array<string, int>}> attribute code without prefix → IDs
 */
function createAttributes(array $attributes): array
{
    $setId = attributeSetId() ?? createAttributeSet();
    $groups = get(AttributeGroupRepositoryInterface::class)->getList(
        get(SearchCriteriaBuilder::class)->addFilter('attribute_set_id', $setId)->create()
    )->getItems();
    $group = reset($groups);
    $ids = [];
    foreach ($attributes as $code => [$label, $kind, $options]) {
        $attribute = findAttribute(PREFIX . $code) ?? createAttribute(PREFIX . $code, $label, $kind);
        $known = createOptions(PREFIX . $code, $options);
        get(ProductAttributeManagementInterface::class)->assign(
            $setId,
            $group->getAttributeGroupId(),
            PREFIX . $code,
            100 + count($ids)
        );
        $ids[$code] = ['id' => (int) $attribute->getAttributeId(), 'options' => $known];
    }
    // Products that are saved next have the new attributes.
    get(Config::class)->clear();

    return $ids;
}

function findAttribute(string $code): ?ProductAttributeInterface
{
    try {
        return get(ProductAttributeRepositoryInterface::class)->get($code);
    } catch (NoSuchEntityException) {
        return null;
    }
}

function createAttribute(string $code, string $label, string $kind): ProductAttributeInterface
{
    say("Attribute $code");
    $attribute = create(ProductAttributeInterface::class);
    $attribute->setAttributeCode($code);
    $attribute->setFrontendInput('select');
    $attribute->setDefaultFrontendLabel($label);
    $attribute->setScope(ProductAttributeInterface::SCOPE_GLOBAL_TEXT);
    $attribute->setIsRequired(false);
    $attribute->setIsUnique('0');
    if ($kind !== 'dropdown' && $attribute instanceof Attribute) {
        // Swatches are no part of the contract. These are the fields of the admin page.
        $attribute->setData('swatch_input_type', $kind);
        $attribute->setData('update_product_preview_image', 1);
        $attribute->setData('use_product_image_for_swatch', 0);
    }

    return get(ProductAttributeRepositoryInterface::class)->save($attribute);
}

/**
 * Creates the options that are missing.
 *
 * @param array<string, string> $options label → swatch
 * @return array<string, int> label → ID
 */
function createOptions(string $code, array $options): array
{
    $management = get(ProductAttributeOptionManagementInterface::class);
    $known = optionIds($code);
    $position = 0;
    foreach ($options as $label => $swatch) {
        $position++;
        if (isset($known[$label])) {
            continue;
        }
        if (str_starts_with($swatch, '/')) {
            createSwatchPicture($swatch);
        }
        $option = create(AttributeOptionInterface::class);
        $option->setLabel((string) $label);
        $option->setSortOrder($position);
        // Magento's swatch module takes the swatch from here. A list has none.
        $option->setValue($swatch);
        $management->add($code, $option);
    }
    get(Config::class)->clear();

    return optionIds($code);
}

/**
 * @return array<string, int> label → ID
 */
function optionIds(string $code): array
{
    $ids = [];
    foreach (get(ProductAttributeOptionManagementInterface::class)->getItems($code) as $option) {
        if ((string) $option->getValue() !== '') {
            $ids[trim((string) $option->getLabel())] = (int) $option->getValue();
        }
    }

    return $ids;
}

/**
 * @param string $file such as "/r/e/restock_dot.png", in the media folder of swatches
 */
function createSwatchPicture(string $file): void
{
    $pattern = substr(basename($file, '.png'), strlen(PREFIX));
    $colors = ['tartan' => '#14503a', 'canvas' => '#d9cfba', 'stripe' => '#3b5476', 'dot' => '#8a3b46', 'check' => '#5c7350'];
    get(Filesystem::class)->getDirectoryWrite(DirectoryList::MEDIA)
        ->writeFile('attribute/swatch' . $file, picture(110, $colors[$pattern], $pattern));
    get(Media::class)->generateSwatchVariations($file);
}

function attributeSetId(): ?int
{
    $found = get(AttributeSetRepositoryInterface::class)->getList(
        get(SearchCriteriaBuilder::class)->addFilter('attribute_set_name', ATTRIBUTE_SET)->create()
    )->getItems();

    return $found === [] ? null : (int) reset($found)->getAttributeSetId();
}

function createAttributeSet(): int
{
    $type = get(Config::class)->getEntityType('catalog_product');
    $set = create(AttributeSetInterface::class);
    $set->setAttributeSetName(ATTRIBUTE_SET);
    $set->setSortOrder(999);

    return (int) get(AttributeSetManagementInterface::class)
        ->create('catalog_product', $set, (int) $type->getDefaultAttributeSetId())
        ->getAttributeSetId();
}
