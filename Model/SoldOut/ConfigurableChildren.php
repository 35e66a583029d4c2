<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\SoldOut;

use Magento\Catalog\Model\Product;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable\Attribute;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * The sold-out children of a configurable product, told apart by its attributes. Two queries, however many there are.
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
        $places = [];
        $radix = 1 + array_sum(array_map('count', $options));
        foreach ($rows as $row) {
            $chosen = [];
            $place = 0;
            foreach ($attributes as $code => $attribute) {
                $option = $options[$code][(int) $row[$code]] ?? null;
                // A child without a value for each attribute can't be chosen, neither from Magento's options nor here.
                if ($option === null) {
                    continue 2;
                }
                $chosen[] = $option;
                $place = $place * $radix + $option->position;
            }
            $variants[] = new Variant((int) $row['entity_id'], $chosen);
            $places[] = $place;
        }
        asort($places);

        return array_map(static fn (int $index): Variant => $variants[$index], array_keys($places));
    }

    /**
     * @return array<string, Attribute> attribute code → attribute, in the order in which they are chosen
     */
    private function attributes(Product $product, Configurable $type): array
    {
        // Read with the product already, while Magento reads those of its own block only where the product is salable.
        $loaded = $product->getExtensionAttributes()->getConfigurableProductOptions() ?? [];
        $attributes = [];
        foreach ($loaded === [] ? $type->getConfigurableAttributes($product) : $loaded as $attribute) {
            $attributes[(string) $attribute->getProductAttribute()->getAttributeCode()] = $attribute;
        }

        return $attributes;
    }

    /**
     * @param array<string, Attribute> $attributes
     * @param list<array<string, int|string|null>> $rows
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
        $labels = $this->labels->read(array_values(array_merge(...array_values($ids))), $storeId);
        $positions = array_flip(array_keys($labels));

        $options = [];
        foreach ($attributes as $code => $attribute) {
            foreach ($ids[$code] as $id) {
                $options[$code][$id] = new Option(
                    (string) $attribute->getAttributeId(),
                    (string) $attribute->getLabel(),
                    (string) $id,
                    // An attribute with a source of its own keeps no labels where the others do.
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

        return is_scalar($label) ? (string) $label : '';
    }
}
