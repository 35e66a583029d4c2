<?php

declare(strict_types=1);

namespace Restock\Seed;

/**
 * @return array<string, array{string, 'visual'|'text'|'dropdown', array<string, string>}>
 *     attribute code without prefix → label, kind, option label → swatch: "#" and a color, "/" and a picture, or a text
 */
function allAttributes(): array
{
    $numbers = static fn (int $from, int $to, int $step, string $unit = ''): array => array_combine(
        array_map(static fn (int $number): string => $number . $unit, range($from, $to, $step)),
        array_map('strval', range($from, $to, $step))
    );
    $list = static fn (string ...$labels): array => array_fill_keys($labels, '');

    return [
        'color' => ['Color', 'visual', [
            'Black' => '#26282b', 'Blue' => '#2b5fb8', 'Red' => '#b3312c', 'Tartan' => '/r/e/restock_tartan.png',
        ]],
        'size' => ['Size', 'text', ['Small' => 'S', 'Medium' => 'M', 'Large' => 'L']],
        'weave' => ['Weave', 'visual', [
            'Canvas' => '/r/e/restock_canvas.png', 'Stripe' => '/r/e/restock_stripe.png',
            'Dot' => '/r/e/restock_dot.png', 'Check' => '/r/e/restock_check.png',
        ]],
        'shoe_size' => ['Shoe size', 'text', $numbers(37, 44, 1)],
        'waist' => ['Waist', 'dropdown', $list('30 in', '32 in', '34 in')],
        'inseam' => ['Inseam', 'dropdown', $list('Regular', 'Long')],
        'zip' => ['Zip', 'dropdown', $list('Left', 'Right')],
        'poster_size' => ['Poster size', 'dropdown', $list('A4', 'A3', 'A2', '50 × 70 cm')],
        'finish' => ['Finish', 'visual', [
            'Graphite' => '#36454f', 'Ivory' => '#f4f0dc', 'Moss' => '#606c38', 'Rust' => '#b7410e', 'Ocean' => '#1b6ca8',
            'Plum' => '#673147', 'Sand' => '#c2b280', 'Coral' => '#ff7f50', 'Slate' => '#708090', 'Gold' => '#d4a017',
        ]],
        'width' => ['Width', 'text', $numbers(40, 130, 10, ' cm')],
        'depth' => ['Depth', 'dropdown', $list('20 cm', '25 cm', '30 cm', '35 cm', '40 cm')],
    ];
}

/**
 * Products by case. "stock" says for the labels of a variant, or for the product, whether it is in stock: true or false,
 * "here" or "there" if that depends on the website, null if there is no such variant. Keys of a product:
 *
 * - type, name, price
 * - attributes: codes without prefix, of a configurable product
 * - stock: true, false, "here", "there", or a function of the option labels that returns one of these or null
 * - members: cases, of a grouped product; bundle: title of an option → cases
 * - custom: whether it has custom options
 * - visible: false for a product that is no case
 *
 * @param bool $splits whether the store has a website with a stock of its own, so that stock can differ by website
 * @return array<string, array<string, mixed>>
 */
function allProducts(bool $splits): array
{
    $simple = static fn (string $name, float $price, bool|string $stock, string $type = 'simple'): array => [
        'type' => $type, 'name' => $name, 'price' => $price, 'stock' => $stock,
    ];
    $configurable = static fn (string $name, float $price, array $attributes, callable $stock): array => [
        'type' => 'configurable', 'name' => $name, 'price' => $price, 'attributes' => $attributes, 'stock' => $stock,
    ];
    $hoodies = [
        'Black' => ['Small' => true, 'Medium' => false, 'Large' => true],
        'Blue' => ['Small' => false, 'Medium' => false, 'Large' => false],
        'Red' => ['Small' => true, 'Large' => false],
        'Tartan' => ['Small' => true, 'Medium' => false, 'Large' => false],
    ];
    $part = ['visible' => false];
    $products = [
        'simple-in' => $simple('Fern Field Notebook', 12.5, true),
        'simple-out' => $simple('Cedar Camp Mug', 18, false),
        'virtual-out' => $simple('Trail Skills Online Course', 59, false, 'virtual'),
        'downloadable-out' => $simple('Hiking Atlas PDF', 22, false, 'downloadable'),
        'part-in-1' => $simple('Oak Tent Peg Set', 9, true) + $part,
        'part-in-2' => $simple('Oak Guy Line', 7, true) + $part,
        'part-out-1' => $simple('Oak Groundsheet', 39, false) + $part,
        'part-out-2' => $simple('Oak Tent Pole', 29, false) + $part,
        'conf-swatch-part' => $configurable(
            'Alder Hoodie',
            64,
            ['color', 'size'],
            static fn (string $color, string $size): ?bool => $hoodies[$color][$size] ?? null
        ),
        'conf-swatch-out' => $configurable(
            'Rowan Rain Jacket',
            129,
            ['color', 'size'],
            static fn (string $color): ?bool => $color === 'Tartan' ? null : false
        ),
        'conf-image-part' => $configurable(
            'Birch Sneakers',
            84,
            ['weave', 'shoe_size'],
            static fn (string $weave, string $size): bool => $weave !== 'Check' && ($weave !== 'Stripe' || $size < '42')
        ),
        'conf-drop-part' => $configurable(
            'Hazel Chinos',
            72,
            ['waist', 'inseam'],
            static fn (string $waist, string $inseam): bool => $waist !== '32 in'
                && ($waist !== '34 in' || $inseam !== 'Long')
        ),
        'conf-drop-out' => $configurable('Willow Jeans', 88, ['waist', 'inseam'], static fn (): bool => false),
        'conf-mixed-part' => $configurable(
            'Maple Overshirt',
            95,
            ['color', 'inseam'],
            static fn (string $color, string $inseam): ?bool => $color === 'Tartan'
                ? null
                : $color !== 'Blue' && ($color !== 'Red' || $inseam !== 'Long')
        ),
        'conf-one-out' => $configurable(
            'Juniper Beanie',
            26,
            ['color'],
            static fn (string $color): ?bool => $color === 'Black' ? false : null
        ),
        'conf-three-part' => $configurable(
            'Spruce Sleeping Bag',
            179,
            ['color', 'size', 'zip'],
            static fn (string $color, string $size, string $zip): ?bool => $color === 'Tartan' || $size === 'Small'
                ? null
                : $color !== 'Red' && ($size !== 'Large' || $zip !== 'Left')
        ),
        'conf-custom-part' => $configurable(
            'Larch Lake Poster',
            35,
            ['poster_size'],
            static fn (string $size): bool => $size === 'A4' || $size === 'A2'
        ) + ['custom' => true],
        'conf-500-part' => $configurable(
            'Linden Modular Shelf',
            149,
            ['finish', 'width', 'depth'],
            static fn (string $finish, string $width, string $depth): bool => ((int) $width / 10 + (int) $depth / 5) % 2 === 0
        ),
        'conf-500-out' => $configurable(
            'Aspen Modular Shelf',
            159,
            ['finish', 'width', 'depth'],
            static fn (): bool => false
        ),
        'grouped-part' => [
            'type' => 'grouped', 'name' => 'Oak Tent Accessories', 'price' => 0,
            'members' => ['part-in-1', 'part-out-1', 'part-in-2', 'part-out-2'],
        ],
        'grouped-out' => [
            'type' => 'grouped', 'name' => 'Oak Tent Structure', 'price' => 0, 'members' => ['part-out-1', 'part-out-2'],
        ],
        'bundle-in' => [
            'type' => 'bundle', 'name' => 'Pine Camp Kit', 'price' => 0,
            'bundle' => ['Main part' => ['part-in-1', 'part-in-2', 'part-out-1']],
        ],
        'bundle-out' => [
            'type' => 'bundle', 'name' => 'Pine Shelter Kit', 'price' => 0,
            'bundle' => ['Main part' => ['part-out-1', 'part-out-2']],
        ],
    ];
    if ($splits) {
        $products += [
            'split-in' => $simple('Birch Torch', 31, 'here'),
            'split-out' => $simple('Birch Lantern', 34, 'there'),
            'split-part' => $configurable(
                'Birch Scarf',
                39,
                ['color'],
                static fn (string $color): ?string => $color === 'Tartan' ? null : ($color === 'Black' ? 'here' : 'there')
            ),
        ];
    }

    return $products;
}

/**
 * The variants of a configurable product.
 *
 * @param array<string, mixed> $product
 * @return array<string, array{array<string, string>, bool|string}>
 *     part of the SKU → labels by attribute code, and stock
 */
function variantsOf(array $product): array
{
    $combinations = [[]];
    foreach ($product['attributes'] as $code) {
        $next = [];
        foreach ($combinations as $combination) {
            foreach (array_keys(allAttributes()[$code][2]) as $label) {
                $next[] = $combination + [$code => (string) $label];
            }
        }
        $combinations = $next;
    }
    $variants = [];
    foreach ($combinations as $index => $labels) {
        $stock = $product['stock'](...array_values($labels));
        if ($stock !== null) {
            $variants['-' . ($index + 1)] = [$labels, $stock];
        }
    }

    return $variants;
}
