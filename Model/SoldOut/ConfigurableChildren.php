<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * The sold-out children of a configurable product, which shoppers choose by its attributes. Two queries, however many
 * there are.
 */
class ConfigurableChildren implements SoldOutVariantsInterface
{
    public function __construct(
        private readonly SoldOutRows $rows,
        private readonly OptionLabels $labels
    ) {
    }

    public function find(Product $product): array
    {
        $type = $product->getTypeInstance();
        $attributes = $type instanceof Configurable ? $this->attributes($product, $type) : [];
        if ($attributes === []) {
            return [];
        }
        $storeId = (int) $product->getStoreId();
        $rows = $this->rows->read($type->getUsedProductCollection($product), $storeId, array_keys($attributes));
        $options = $this->options($attributes, $rows, $storeId);

        $variants = [];
        $positions = [];
        foreach ($rows as $row) {
            $chosen = [];
            foreach (array_keys($attributes) as $code) {
                $chosen[] = $options[$code][(int) $row[$code]] ?? null;
            }
            // Shoppers can't choose a child that lacks a value, neither from Magento's options nor here.
            if (in_array(null, $chosen, true)) {
                continue;
            }
            $variants[] = new Variant((int) $row['entity_id'], $chosen);
            $positions[] = array_column($chosen, 'position');
        }
        asort($positions);

        return array_map(static fn (int $index): Variant => $variants[$index], array_keys($positions));
    }

    /**
     * @return array<string, Attribute> attribute code → attribute, in the order in which shoppers choose them
     */
    private function attributes(Product $product, Configurable $type): array
    {
        // Magento loads these with the product. The type's own attributes cost more queries if nothing is salable.
        $loaded = $product->getExtensionAttributes()->getConfigurableProductOptions() ?? [];
        $attributes = [];
        foreach ($loaded === [] ? $type->getConfigurableAttributes($product) : $loaded as $attribute) {
            $attributes[(string) $attribute->getProductAttribute()->getAttributeCode()] = $attribute;
        }

        return $attributes;
    }

    /**
     * @param array<string, Attribute> $attributes
     * @param list<array<string, string|null>> $rows
     * @return array<string, array<int, Option>> attribute code → option id → option
     */
    private function options(array $attributes, array $rows, int $storeId): array
    {
        $ids = [];
        foreach (array_keys($attributes) as $code) {
            $ids[$code] = array_filter(
                array_unique(array_map('intval', array_column($rows, $code))),
                static fn (int $id): bool => $id > 0
            );
        }
        $labels = $this->labels->read(array_merge(...array_values($ids)), $storeId);
        $positions = array_flip(array_keys($labels));

        $options = [];
        foreach ($attributes as $code => $attribute) {
            foreach ($ids[$code] as $id) {
                $options[$code][$id] = new Option(
                    (string) $attribute->getAttributeId(),
                    (string) $attribute->getLabel(),
                    (string) $id,
                    // An attribute with its own source has no labels in the table of options.
                    $labels[$id] ?? $this->ownLabel($attribute, $id),
                    $positions[$id] ?? 0,
                    (string) $code
                );
            }
        }

        return $options;
    }

    private function ownLabel(Attribute $attribute, int $id): string
    {
        $label = $attribute->getProductAttribute()->getSource()->getOptionText((string) $id);

        return is_scalar($label) || $label instanceof Phrase ? (string) $label : '';
    }
}
