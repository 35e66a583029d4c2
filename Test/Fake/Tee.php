<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;

/**
 * A configurable product with a variant that the website can sell and one that is sold out.
 */
final class Tee
{
    /** As Klaviyo's extension answers for a website with a stock of its own: no quantity, and all is available. */
    public const ANSWER = [
        ['id' => '7', 'sku' => 'tee', 'available' => true, 'inventory_quantity' => 0, 'inventory_policy' => true],
        'variants' => [
            ['id' => '71', 'title' => 'Red', 'sku' => 'tee-red', 'available' => true, 'inventory_quantity' => 0],
            ['id' => '72', 'title' => 'Blue', 'sku' => 'tee-blue', 'available' => true, 'inventory_quantity' => 0],
        ],
    ];

    /**
     * @return array<int, ProductStock> what the website can sell
     */
    public static function stocks(): array
    {
        return [
            7 => new ProductStock(7, 'tee', isComposite: true),
            71 => new ProductStock(71, 'tee-red', quantity: 12),
            72 => new ProductStock(72, 'tee-blue', isSalable: false),
        ];
    }
}
