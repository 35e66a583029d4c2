<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;

final class VariantTest extends TestCase
{
    public function testAVariantIsCalledByTheLabelsOfItsOptions(): void
    {
        $options = [new Option('93', 'Color', '50', 'Red'), new Option('144', 'Size', '167', 'S')];

        self::assertSame('Red, S', (new Variant(101, $options))->label());
        self::assertSame('', (new Variant(101))->label());
    }

    public function testAnOptionNeedsNeitherAPositionNorAnAttributeCode(): void
    {
        $option = new Option('product', 'Product', '12', 'Mug');

        self::assertSame(0, $option->position);
        self::assertSame('', $option->attributeCode);
    }
}
