<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Klaviyo;

use GuzzleHttp\Handler\MockHandler;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Test\Fake\Calls;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;

/**
 * The replies and outcomes that every Klaviyo client of this repository is tested against.
 */
final class RepliesTest extends TestCase
{
    private const FILE = 'test/klaviyo/replies.json';

    /**
     * @return iterable<string, array{string, array<string, mixed>}>
     */
    public static function replies(): iterable
    {
        /** @var list<array{name: string, interfaces: list<string>}> $replies */
        $replies = Module::json(self::FILE)['replies'];
        foreach ($replies as $reply) {
            foreach (array_intersect(Calls::INTERFACES, $reply['interfaces']) as $interface) {
                yield $interface . ': ' . $reply['name'] => [$interface, $reply];
            }
        }
    }

    /**
     * @param array<string, mixed> $reply
     */
    #[DataProvider('replies')]
    public function testAReplyHasTheOutcomeOfTheSharedFile(string $interface, array $reply): void
    {
        $file = Module::json(self::FILE);
        self::assertIsString($file['now']);
        self::assertIsInt($reply['status']);
        self::assertIsArray($reply['headers']);
        self::assertIsArray($reply['outcome']);
        $body = is_string($reply['body']) ? $reply['body'] : json_encode($reply['body'], JSON_THROW_ON_ERROR);
        /** @var array<string, string> $headers */
        $headers = $reply['headers'];
        $handler = new MockHandler([new Response($reply['status'], $headers, $body)]);

        $calls = new Calls(HandlerStack::create($handler), new Clock((int) strtotime($file['now'])));

        self::assertEquals($reply['outcome'], Calls::describe($calls->call($interface)));
    }

    public function testEveryInterfaceHasAReplyForEachKindOfOutcome(): void
    {
        $kinds = [];
        foreach (self::replies() as [$interface, $reply]) {
            self::assertIsArray($reply['outcome']);
            self::assertIsString($reply['outcome']['kind']);
            $kinds[$interface][$reply['outcome']['kind']] = true;
        }

        self::assertSame(Calls::INTERFACES, array_keys($kinds));
        foreach ($kinds as $ofInterface) {
            self::assertEqualsCanonicalizing(
                ['accepted', 'refused', 'retired', 'throttled', 'unavailable', 'unintelligible'],
                array_keys($ofInterface)
            );
        }
    }
}
