<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Form\Choice;
use Restock\KlaviyoBackInStock\Model\Form\Form;

final class ChoiceTest extends TestCase
{
    public function testEachAttributeOffersTheOptionsOfSoldOutVariantsInTheMerchantsOrder(): void
    {
        $red = new Option('93', 'Color', '50', 'Red', 2);
        $blue = new Option('93', 'Color', '51', 'Blue', 1);
        $small = new Option('144', 'Size', '167', 'S', 1);
        $medium = new Option('144', 'Size', '168', 'M', 2);
        $large = new Option('144', 'Size', '169', 'L', 3);

        $choices = $this->form([
            new Variant(1, [$red, $large]),
            new Variant(2, [$blue, $large]),
            new Variant(3, [$red, $small]),
            new Variant(4, [$red, $medium]),
        ])->getChoices();

        self::assertSame(['93', '144'], array_map(static fn (Choice $choice): string => $choice->getId(), $choices));
        self::assertSame('Color', $choices[0]->getLabel());
        self::assertSame([51 => 'Blue', 50 => 'Red'], $choices[0]->getOptions());
        self::assertSame([167 => 'S', 168 => 'M', 169 => 'L'], $choices[1]->getOptions());
    }

    public function testTheOnlyVariantIsNamedInsteadOfChosen(): void
    {
        $form = $this->form([
            new Variant(1, [new Option('93', 'Color', '50', 'Red'), new Option('144', 'Size', '167', 'S')]),
        ]);

        self::assertSame([], $form->getChoices());
        self::assertSame('Red, S', $form->getVariantLabel());
    }

    public function testSeveralVariantsAreChosenInsteadOfNamed(): void
    {
        $form = $this->form([
            new Variant(1, [new Option('93', 'Color', '50', 'Red')]),
            new Variant(2, [new Option('93', 'Color', '51', 'Blue')]),
        ]);

        self::assertCount(1, $form->getChoices());
        self::assertSame('', $form->getVariantLabel());
    }

    /**
     * @param non-empty-list<Variant> $variants
     */
    private function form(array $variants): Form
    {
        return new Form('restock-42', true, false, $variants, [], [], ['EMAIL' => ''], '{}', '{}');
    }
}
