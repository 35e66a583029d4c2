<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Cache;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Test\Fake\Product;

final class TagsTest extends TestCase
{
    public function testAPageThatListsFewVariantsBearsTheOwnTagOfEach(): void
    {
        $tags = (new Tags())->ofPage(new Product(42), [new Variant(101), new Variant(102)]);

        self::assertSame(['cat_p_101', 'cat_p_102'], $tags);
    }

    public function testAPageThatListsManyBearsOneTagOfTheParent(): void
    {
        $tags = new Tags(2);
        $variants = [new Variant(101), new Variant(102), new Variant(103)];

        self::assertSame([$tags->ofParent(42)], $tags->ofPage(new Product(42), $variants));
        self::assertCount(2, $tags->ofPage(new Product(42), array_slice($variants, 0, 2)));
    }

    public function testTagsLeaveTheMostOfVarnishsHeaderToOthersWhateverTheNumberOfVariants(): void
    {
        foreach ([1, 99, 100, 101, 500, 5000] as $count) {
            $variants = array_map(static fn (int $i): Variant => new Variant(9_000_000 + $i), range(1, $count));
            $header = implode(',', (new Tags())->ofPage(new Product(9_000_000), $variants));

            self::assertLessThan(8192 / 4, strlen($header), "$count variants");
        }
    }

    public function testAPageThatListsNothingBearsNoTag(): void
    {
        self::assertSame([], (new Tags())->ofPage(new Product(42), []));
    }
}
