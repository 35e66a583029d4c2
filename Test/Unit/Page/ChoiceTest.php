<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Form\Choice;

final class ChoiceTest extends TestCase
{
    public function testEachAttributeIsChosenAmongTheOptionsOfSoldOutVariantsInTheMerchantsOrder(): void
    {
        $red = new Option('93', 'Color', '50', 'Red', 2);
        $blue = new Option('93', 'Color', '51', 'Blue', 1);
        $small = new Option('144', 'Size', '167', 'S', 1);
        $large = new Option('144', 'Size', '169', 'L', 3);

        $choices = Choice::among([
            new Variant(1, [$blue, $large]),
            new Variant(2, [$red, $large]),
            new Variant(3, [$red, $small]),
        ]);

        self::assertSame(['93', '144'], array_map(static fn (Choice $choice): string => $choice->getId(), $choices));
        self::assertSame('Color', $choices[0]->getLabel());
        self::assertSame([51 => 'Blue', 50 => 'Red'], $choices[0]->getOptions());
        self::assertSame([167 => 'S', 169 => 'L'], $choices[1]->getOptions());
    }

    public function testOneVariantAsksForNoChoice(): void
    {
        self::assertSame([], Choice::among([new Variant(1, [new Option('93', 'Color', '50', 'Red')])]));
    }

    public function testNothingAsksForNoChoice(): void
    {
        self::assertSame([], Choice::among([]));
    }
}
