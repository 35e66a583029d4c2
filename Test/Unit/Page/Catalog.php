<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

/**
 * Descriptions of products for {@see \Restock\KlaviyoBackInStock\Test\Fake\Shop}.
 */
final class Catalog
{
    public const SIMPLE = ['id' => 42, 'name' => 'Cedar Camp Mug'];

    public const CONFIGURABLE = [
        'id' => 42,
        'name' => 'Alder Hoodie',
        'type' => 'configurable',
        'attributes' => [
            ['id' => 93, 'code' => 'color', 'label' => 'Color', 'options' => [51 => 'Blue', 50 => 'Red']],
            ['id' => 144, 'code' => 'size', 'label' => 'Size', 'options' => [167 => 'S', 168 => 'M']],
        ],
        'children' => [
            ['id' => 101, 'options' => ['color' => 50, 'size' => 167]],
            ['id' => 102, 'options' => ['color' => 51, 'size' => 168]],
            ['id' => 103, 'options' => ['color' => 50, 'size' => 168], 'saleable' => true],
        ],
    ];

    public const GROUPED = [
        'id' => 42,
        'name' => 'Oak Tent Set',
        'type' => 'grouped',
        'saleable' => true,
        'children' => [['id' => 11, 'name' => 'Pole'], ['id' => 12, 'name' => 'Peg'], ['id' => 13, 'saleable' => true]],
    ];

    /**
     * A product with one attribute, "Size", of that many options: "Size 1", …
     *
     * @return array<string, mixed>
     */
    public static function withOptions(int $count): array
    {
        $options = [];
        $children = [];
        for ($number = 1; $number <= $count; $number++) {
            $options[300 + $number] = "Size $number";
            $children[] = ['id' => 100 + $number, 'options' => ['size' => 300 + $number]];
        }
        $attribute = ['id' => 144, 'code' => 'size', 'label' => 'Size', 'options' => $options];

        return ['attributes' => [$attribute], 'children' => $children] + self::CONFIGURABLE;
    }
}
