<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\SoldOut;

use Magento\Framework\Phrase;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\SoldOut\ConfigurableChildren;
use Restock\KlaviyoBackInStock\Model\SoldOut\OptionLabels;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Test\Fake\ConfigurableType;
use Restock\KlaviyoBackInStock\Test\Fake\Labels;
use Restock\KlaviyoBackInStock\Test\Fake\LabelsFactory;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Rows;
use Restock\KlaviyoBackInStock\Test\Fake\StockStatus;
use Restock\KlaviyoBackInStock\Test\Fake\SuperAttribute;

final class ConfigurableChildrenTest extends TestCase
{
    private LabelsFactory $labels;

    protected function setUp(): void
    {
        // In the merchant's order, which is not the order of ids.
        $this->labels = new LabelsFactory(new Labels([51 => 'Blue', 50 => 'Red', 167 => 'S', 168 => 'M']));
    }

    public function testSoldOutChildrenHaveTheStoreViewsLabelsAndTheirOptions(): void
    {
        $variants = $this->find([['entity_id' => '101', 'color' => '50', 'size' => '167', 'is_salable' => '0']]);

        self::assertCount(1, $variants);
        self::assertSame(101, $variants[0]->id);
        self::assertSame('Red, S', $variants[0]->label());
        self::assertSame(
            [['93', 'color', 'Colour', '50'], ['144', 'size', 'Size', '167']],
            array_map(
                static fn (Option $o): array => [$o->attributeId, $o->attributeCode, $o->attributeLabel, $o->id],
                $variants[0]->options
            )
        );
        self::assertSame(3, $this->labels->labels->storeId);
    }

    public function testSalableChildrenAreLeftOut(): void
    {
        $variants = $this->find([
            ['entity_id' => '101', 'color' => '50', 'size' => '167', 'is_salable' => '1'],
            ['entity_id' => '102', 'color' => '50', 'size' => '168', 'is_salable' => '0'],
        ]);

        self::assertSame([102], array_column($variants, 'id'));
    }

    public function testVariantsComeInTheMerchantsOrderOfOptions(): void
    {
        $variants = $this->find([
            ['entity_id' => '1', 'color' => '50', 'size' => '168', 'is_salable' => '0'],
            ['entity_id' => '2', 'color' => '50', 'size' => '167', 'is_salable' => '0'],
            ['entity_id' => '3', 'color' => '51', 'size' => '168', 'is_salable' => '0'],
        ]);

        $labels = array_map(static fn (Variant $variant): string => $variant->label(), $variants);
        self::assertSame(['Blue, M', 'Red, S', 'Red, M'], $labels);
    }

    public function testTheFirstAttributeCountsMostHoweverManyOptionsTheOthersHave(): void
    {
        $sizes = array_map(static fn (int $id): string => "Size $id", array_combine(range(201, 230), range(201, 230)));
        $this->labels = new LabelsFactory(new Labels([51 => 'Blue', 50 => 'Red'] + $sizes));
        $rows = [];
        foreach ([230, 202, 210, 201] as $size) {
            $rows[] = ['entity_id' => 1000 + $size, 'color' => '50', 'size' => $size, 'is_salable' => '0'];
            $rows[] = ['entity_id' => 2000 + $size, 'color' => '51', 'size' => $size, 'is_salable' => '0'];
        }

        self::assertSame(
            [2201, 2202, 2210, 2230, 1201, 1202, 1210, 1230],
            array_column($this->find($rows), 'id')
        );
    }

    public function testAnOptionKnowsItsPositionAmongAllOptions(): void
    {
        $variants = $this->find([
            ['entity_id' => '1', 'color' => '50', 'size' => '167', 'is_salable' => '0'],
            ['entity_id' => '2', 'color' => '51', 'size' => '168', 'is_salable' => '0'],
        ]);

        self::assertSame([[0, 3], [1, 2]], array_map(
            static fn (Variant $variant): array => array_column($variant->options, 'position'),
            $variants
        ));
    }

    public function testAChildWithoutAValueForEachAttributeCannotBeChosen(): void
    {
        $variants = $this->find([
            ['entity_id' => '101', 'color' => '50', 'size' => null, 'is_salable' => '0'],
            ['entity_id' => '102', 'color' => '0', 'size' => '168', 'is_salable' => '0'],
            ['entity_id' => '103', 'color' => '51', 'size' => '168', 'is_salable' => '0'],
        ]);

        self::assertSame([103], array_column($variants, 'id'));
    }

    public function testAnAttributeWithItsOwnSourceGetsItsLabelsFromThere(): void
    {
        $labels = [1 => 'From elsewhere', 2 => new Phrase('Translated'), 3 => ['no', 'text']];
        $attribute = new SuperAttribute(93, 'color', 'Colour', $labels);
        $variants = $this->find(array_map(
            static fn (int $id): array => ['entity_id' => 100 + $id, 'color' => $id, 'is_salable' => '0'],
            [1, 2, 3, 4]
        ), [$attribute]);

        self::assertSame(
            [101 => 'From elsewhere', 102 => 'Translated', 103 => '', 104 => ''],
            array_combine(
                array_column($variants, 'id'),
                array_map(static fn (Variant $variant): string => $variant->label(), $variants)
            )
        );
        self::assertSame(0, $variants[0]->options[0]->position);
    }

    public function testOneQueryReadsTheLabelsOfAllAttributesAndChildren(): void
    {
        $rows = [];
        for ($id = 1; $id <= 500; $id++) {
            $rows[] = ['entity_id' => $id, 'color' => 50 + $id % 2, 'size' => 167 + $id % 2, 'is_salable' => '0'];
        }

        self::assertCount(500, $this->find($rows));
        self::assertSame(1, $this->labels->created);
        self::assertEqualsCanonicalizing([50, 51, 167, 168], $this->labels->labels->ids);
    }

    public function testNoLabelIsReadIfNothingIsSoldOut(): void
    {
        $rows = [['entity_id' => '1', 'color' => '50', 'size' => '168', 'is_salable' => '1']];

        self::assertSame([], $this->find($rows));
        self::assertSame(0, $this->labels->created);
    }

    public function testAttributesThatAreNotLoadedWithTheProductComeFromItsType(): void
    {
        $rows = new Rows([['entity_id' => '101', 'color' => '51', 'is_salable' => '0']]);
        $type = new ConfigurableType([new SuperAttribute(93, 'color', 'Colour')], $rows);

        self::assertSame('Blue', $this->finder()->find(new Product(42, '', 'configurable', false, $type))[0]->label());
    }

    public function testAProductOfAnotherTypeHasNoChildren(): void
    {
        self::assertSame([], $this->finder()->find(new Product(42, '', 'configurable')));
    }

    /**
     * @param list<array<string, int|string|null>> $rows
     * @param list<SuperAttribute>|null $attributes
     * @return list<Variant>
     */
    private function find(array $rows, ?array $attributes = null): array
    {
        $attributes ??= [new SuperAttribute(93, 'color', 'Colour'), new SuperAttribute(144, 'size', 'Size')];
        $type = new ConfigurableType([], new Rows($rows));

        return $this->finder()->find(new Product(42, 'Hoodie', 'configurable', false, $type, $attributes, 3));
    }

    private function finder(): ConfigurableChildren
    {
        return new ConfigurableChildren(new SoldOutRows(new StockStatus()), new OptionLabels($this->labels));
    }
}
