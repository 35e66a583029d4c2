<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Cache;

use Magento\Framework\App\Cache\Tag\Resolver;
use Magento\Framework\Indexer\CacheContext;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Plugin\AddRangeTags;

final class AddRangeTagsTest extends TestCase
{
    private const CLEANED = ['cat_p_101', 'cat_c_7'];

    private const EXPECTED = [
        'cat_p_101', 'cat_c_7', 'restock_1_1', 'restock_2_0', 'restock_3_0', 'restock_4_0',
    ];

    public function testACacheThatAsksOnlyForIdentitiesCleansTheRanges(): void
    {
        $context = $this->createMock(CacheContext::class);

        self::assertSame(self::EXPECTED, (new AddRangeTags(new Tags()))->afterGetIdentities($context, self::CLEANED));
    }

    public function testACacheThatAsksMagentosTagResolverCleansTheRanges(): void
    {
        $resolver = $this->createMock(Resolver::class);

        self::assertSame(self::EXPECTED, (new AddRangeTags(new Tags()))->afterGetTags($resolver, self::CLEANED));
    }
}
