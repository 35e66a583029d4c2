<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Cache;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;

final class TagsTest extends TestCase
{
    public function testAPageWithFewVariantsCarriesTheTagOfEachVariant(): void
    {
        self::assertSame(['cat_p_101', 'cat_p_102'], (new Tags())->ofPage($this->variants(101, 102)));
    }

    public function testAPageWithoutVariantsCarriesNoTag(): void
    {
        self::assertSame([], (new Tags())->ofPage([]));
    }

    public function testAVariantThatTwoProductsListIsTaggedOnce(): void
    {
        self::assertSame(['cat_p_101', 'cat_p_7'], (new Tags())->ofPage($this->variants(101, 101, 7)));
    }

    public function testAHundredVariantsAreStillTaggedOneByOne(): void
    {
        $tags = (new Tags())->ofPage($this->variants(...range(1, 100)));

        self::assertCount(100, $tags);
        self::assertSame('cat_p_1', $tags[0]);
        self::assertSame('cat_p_100', $tags[99]);
        self::assertSame(['restock_1_0', 'restock_1_1'], (new Tags())->ofPage($this->variants(...range(1, 101))));
    }

    public function testMoreVariantsAreTaggedByRangesOfAHundredIds(): void
    {
        $tags = (new Tags())->ofPage($this->variants(...range(1150, 1350)));

        self::assertSame(['restock_1_11', 'restock_1_12', 'restock_1_13'], $tags);
    }

    public function testVariantsWithScatteredIdsAreTaggedByTheNarrowestRangesThatFit(): void
    {
        self::assertSame(['restock_1_12', 'restock_1_99'], (new Tags(2))->ofPage($this->variants(1200, 1299, 9900)));
        self::assertSame(['restock_2_0'], (new Tags(1))->ofPage($this->variants(1200, 9999)));
        self::assertSame(['restock_3_0', 'restock_3_1'], (new Tags(2))->ofPage($this->variants(9, 999_999, 1_000_000)));
        self::assertSame(
            ['restock_4_0', 'restock_4_42'],
            (new Tags(2))->ofPage($this->variants(9, 4_000_000, 4_294_967_295))
        );
    }

    public function testABoundThatNoRangeCanKeepGivesTheWidestRanges(): void
    {
        self::assertSame(['restock_4_0', 'restock_4_42'], (new Tags(0))->ofPage($this->variants(9, 4_294_967_295)));
    }

    public function testWithAProductItsRangesAreCleaned(): void
    {
        self::assertSame(
            ['cat_p_123456789', 'restock_1_1234567', 'restock_2_12345', 'restock_3_123', 'restock_4_1'],
            (new Tags())->withRanges(['cat_p_123456789'])
        );
    }

    public function testARangeThatProductsShareIsCleanedOnce(): void
    {
        self::assertSame(
            [
                'cat_p_101', 'cat_c_7', 'cat_p_199', 'cat_p_20000',
                'restock_1_1', 'restock_1_200', 'restock_2_0', 'restock_2_2', 'restock_3_0', 'restock_4_0',
            ],
            (new Tags())->withRanges(['cat_p_101', 'cat_c_7', 'cat_p_199', 'cat_p_20000'])
        );
    }

    public function testManyProductsAtOnceAddFewRanges(): void
    {
        $tags = array_map(static fn (int $id): string => "cat_p_$id", range(1, 5000));

        // 51 ranges of a hundred ids, and one of each wider level.
        self::assertCount(5000 + 51 + 3, (new Tags())->withRanges($tags));
    }

    public function testRangesThatAreNamedAlreadyAreNotNamedTwice(): void
    {
        $tags = ['cat_p_7', 'restock_1_0', 'restock_2_0', 'restock_3_0', 'restock_4_0'];

        self::assertSame($tags, (new Tags())->withRanges($tags));
        self::assertSame($tags, (new Tags())->withRanges(['cat_p_7', ...$tags]));
    }

    public function testTagsOfOtherThingsStayAlone(): void
    {
        $tags = ['cat_p', 'cat_c_p_7', 'cms_b_1', 'cat_p_x', 'xcat_p_1', 'cat_p_', "cat_p_1\n", 'cat_p_1_2'];

        self::assertSame($tags, (new Tags())->withRanges($tags));
        self::assertSame([7, 'cat_c_7'], (new Tags())->withRanges([7, 'cat_c_7']));
        self::assertSame([], (new Tags())->withRanges([]));
    }

    #[TestWith([1, 1])]
    #[TestWith([100, 1])]
    #[TestWith([101, 1])]
    #[TestWith([500, 1])]
    #[TestWith([500, 977])]
    #[TestWith([5000, 100])]
    #[TestWith([5000, 12_345])]
    public function testTheTagsOfAPageFitTheHeaderAndCleaningAnyVariantCleansThePage(
        int $count,
        int $step
    ): void {
        $ids = array_map(static fn (int $i): int => 9_000_000 + $i * $step, range(0, $count - 1));
        $tags = (new Tags())->ofPage($this->variants(...$ids));

        // A quarter of the 8,192 bytes that Varnish accepts by default.
        self::assertLessThan(2048, strlen(implode(',', $tags)));
        foreach ($ids as $id) {
            self::assertNotSame([], array_intersect($tags, (new Tags())->withRanges(["cat_p_$id"])), "variant $id");
        }
    }

    /**
     * @return list<Variant>
     */
    private function variants(int ...$ids): array
    {
        return array_map(static fn (int $id): Variant => new Variant($id), array_values($ids));
    }
}
