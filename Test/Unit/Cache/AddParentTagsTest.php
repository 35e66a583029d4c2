<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Cache;

use Magento\Framework\App\Cache\Tag\Resolver;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Select;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Cache\Parents;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Plugin\AddParentTags;
use Restock\KlaviyoBackInStock\Test\Fake\Metadata;

final class AddParentTagsTest extends TestCase
{
    /** @var list<mixed> ids that the database was asked about, query by query */
    private array $asked = [];

    public function testWhereAChildIsCleanedThePagesThatListItAmongManyAreCleanedToo(): void
    {
        $tags = $this->resolve(['cat_p_101', 'cat_c_7', 'cat_p_102'], ['42', '43', '42']);

        self::assertSame(
            ['cat_p_101', 'cat_c_7', 'cat_p_102', (new Tags())->ofParent(42), (new Tags())->ofParent(43)],
            $tags
        );
        self::assertSame([[101, 102]], $this->asked);
    }

    public function testWhereNoProductIsCleanedTheDatabaseIsNotAsked(): void
    {
        $tags = ['cat_p', 'cat_c_p_7', 'cms_b_1', 'cat_p_x', 'xcat_p_1'];

        self::assertSame($tags, $this->resolve($tags, ['42']));
        self::assertSame([], $this->asked);
    }

    public function testManyProductsAreAskedAboutAThousandAtATime(): void
    {
        $this->resolve(array_map(static fn (int $id): string => 'cat_p_' . $id, range(1, 2500)), []);

        $sizes = array_map(static fn (mixed $ids): int => count((array) $ids), $this->asked);
        self::assertSame([1000, 1000, 500], $sizes);
    }

    /**
     * @param list<string> $tags
     * @param list<string> $parents
     * @return array<string>
     */
    private function resolve(array $tags, array $parents): array
    {
        $select = $this->createMock(Select::class);
        foreach (['distinct', 'from', 'join'] as $method) {
            $select->method($method)->willReturnSelf();
        }
        $select->method('where')->willReturnCallback(function (string $condition, mixed $ids) use ($select): Select {
            self::assertSame('relation.child_id IN (?)', $condition);
            $this->asked[] = $ids;

            return $select;
        });
        $connection = $this->createMock(AdapterInterface::class);
        $connection->method('select')->willReturn($select);
        $connection->method('fetchCol')->willReturn($parents);
        $resource = $this->createMock(ResourceConnection::class);
        $resource->method('getConnection')->willReturn($connection);
        $resource->method('getTableName')->willReturnArgument(0);
        $plugin = new AddParentTags(new Parents($resource, new Metadata()), new Tags());

        return $plugin->afterGetTags($this->createMock(Resolver::class), $tags);
    }
}
