<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;

final class DelivererTest extends TestCase
{
    private const DAY = 86400;

    private Delivery $shop;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
    }

    public function testADeliveredEntryIsDeleted(): void
    {
        $this->store('a@example.com');

        self::assertSame(1, $this->shop->deliverer()->deliverDue(10, 50));
        self::assertSame([], $this->shop->outbox->rows);
    }

    public function testTheWaitDoublesWithEachAttemptUpToAnHour(): void
    {
        $this->shop->klaviyo = static fn (): string => 'offline';
        $this->store('a@example.com');
        foreach ([[15, 30], [30, 60], [60, 120], [120, 240], [240, 480]] as [$least, $most]) {
            $this->deliverNow();
            $wait = $this->shop->outbox->rows[1]['next'] - $this->shop->clock->now();
            self::assertGreaterThanOrEqual($least, $wait);
            self::assertLessThanOrEqual($most, $wait);
        }
        for ($attempt = 6; $attempt < 30; $attempt++) {
            $this->deliverNow();
        }
        self::assertLessThanOrEqual(3600, $this->shop->outbox->rows[1]['next'] - $this->shop->clock->now());
        self::assertSame(29, $this->shop->outbox->rows[1]['attempts']);
    }

    public function testRetryAfterCountsFirst(): void
    {
        $this->shop->replies(new Response(503, ['Retry-After' => '1234']));
        $this->store('a@example.com');
        $this->deliverNow();

        self::assertSame(1234, $this->shop->outbox->rows[1]['next'] - $this->shop->clock->now());
    }

    public function testWhileAnInterfaceIsClosedOtherAccountsAreServed(): void
    {
        $this->shop->settings->set('general/public_api_key', 'Zz99Yy', 2);
        $accept = $this->shop->accepting();
        $this->shop->klaviyo = static fn (RequestInterface $request): Response =>
            str_contains((string) $request->getBody(), 'Zz99Yy')
                ? $accept($request)
                : new Response(429, ['Retry-After' => '60']);
        $this->store('a@example.com');
        $this->store('b@example.com');
        $this->store('c@example.com', 2);

        self::assertSame(1, $this->shop->deliverer()->deliverDue(10, 50));
        // One of the two entries was tried, and both wait.
        self::assertSame(1, array_sum(array_column($this->shop->outbox->rows, 'attempts')));
        self::assertCount(2, $this->shop->sent);
        self::assertSame([1, 2], array_keys($this->shop->outbox->rows));
    }

    public function testWhileAnInterfaceIsClosedEntriesAreLeftAlone(): void
    {
        $this->shop->replies(new Response(429, ['Retry-After' => '60']));
        foreach (range(1, 9) as $number) {
            $this->store("$number@example.com");
        }
        $this->shop->deliverer()->deliverDue(10, 50);

        self::assertSame(2, $this->shop->outbox->claims, 'one for the call, and one that found it closed');
    }

    public function testARefusedEntryFailsAndStays(): void
    {
        $this->shop->replies(new Response(400, [], '{"errors": ["Please try again."], "success": false}'));
        $this->store('a@example.com');
        $this->deliverNow();

        self::assertTrue($this->shop->outbox->rows[1]['failed']);
        self::assertSame(['refused', '400'], [
            $this->shop->outbox->rows[1]['failure'],
            $this->shop->outbox->rows[1]['detail'],
        ]);
        $this->shop->clock->pass(self::DAY);
        self::assertSame(0, $this->shop->deliverer()->deliverDue(10, 50));
        self::assertCount(1, $this->shop->sent);
    }

    #[TestWith([7 * self::DAY - 100, false])]
    #[TestWith([7 * self::DAY, true])]
    public function testAnEntryFailsAfterTheDaysOfTheSettings(int $age, bool $failed): void
    {
        $this->shop->klaviyo = static fn (): string => 'offline';
        $this->store('a@example.com');
        $this->shop->clock->pass($age);
        $this->shop->deliverer()->deliver(1);

        self::assertSame($failed, $this->shop->outbox->rows[1]['failed']);
        self::assertSame('network', $this->shop->outbox->rows[1]['failure']);
    }

    public function testAProcessThatIsKilledDuringTheCallLosesNothing(): void
    {
        $this->store('a@example.com');
        $claimed = $this->shop->outbox->claim(1);
        self::assertNotNull($claimed);
        // The process is gone. Nobody else takes the entry before its claim ends.
        $this->shop->clock->pass(119);
        self::assertSame(0, $this->shop->deliverer()->deliverDue(10, 50));
        $this->shop->clock->pass(1);

        self::assertSame(1, $this->shop->deliverer()->deliverDue(10, 50));
        self::assertSame([], $this->shop->outbox->rows);
    }

    public function testAProcessThatComesBackTooLateChangesNothing(): void
    {
        $this->shop->replies('offline', 'offline');
        $this->store('a@example.com');
        $late = $this->shop->outbox->claim(1);
        self::assertNotNull($late);
        $this->shop->clock->pass(120);
        self::assertNotNull($this->shop->outbox->claim(1));
        $this->shop->outbox->delete($late);

        self::assertCount(1, $this->shop->outbox->rows);
    }

    public function testAMessageThatComesTwiceIsDeliveredOnce(): void
    {
        $this->store('a@example.com');
        $consumer = $this->shop->consumer();
        $consumer->process('1');
        $consumer->process('1');
        $consumer->process('99');

        self::assertCount(1, $this->shop->sent);
    }

    public function testAConsumerDeliversWhatIsDueBesidesItsMessage(): void
    {
        foreach (['a', 'b', 'c'] as $name) {
            $this->store("$name@example.com");
        }
        $this->shop->consumer()->process('2');

        self::assertSame([], $this->shop->outbox->rows);
    }

    public function testTheEntryOfTheMessageComesFirst(): void
    {
        foreach (range(1, 45) as $number) {
            $this->store("$number@example.com");
        }
        $this->shop->consumer()->process('45');

        self::assertArrayNotHasKey(45, $this->shop->outbox->rows);
        self::assertCount(24, $this->shop->outbox->rows, 'and 20 others');
    }

    public function testAnErrorNeverEndsAConsumer(): void
    {
        $this->shop->klaviyo = static fn () => throw new \LogicException('Something else for a@example.com');
        $this->store('a@example.com');
        $this->shop->consumer()->process('1');

        self::assertCount(1, $this->shop->outbox->rows);
        self::assertCount(1, $this->shop->log->lines);
    }

    public function testADeletedProductFailsBecauseKlaviyoWouldNeverNotifyAnybody(): void
    {
        $this->store('a@example.com');
        $this->shop->products = [];
        $this->deliverNow();

        self::assertSame([true, 'variant'], $this->ending());
        self::assertSame([], $this->shop->sent);
    }

    public function testADeletedStoreViewFails(): void
    {
        $this->store('a@example.com', 2);
        $this->shop->storeIds = [1];
        $this->deliverNow();

        self::assertSame([true, 'store_view'], $this->ending());
    }

    public function testAnAddressThatCannotBeDecryptedFailsUntilTheKeyIsBack(): void
    {
        $this->store('a@example.com');
        $this->shop->encryptor->key = 'b';
        $this->deliverNow();

        self::assertSame([true, 'undecryptable'], $this->ending());
        self::assertStringNotContainsString('a@example.com', implode('', $this->shop->log->lines));
    }

    public function testNoAttemptBeginsAfterTheTimeIsUp(): void
    {
        $this->shop->seconds = 10;
        foreach (['a', 'b', 'c'] as $name) {
            $this->store("$name@example.com");
        }

        self::assertSame(2, $this->shop->deliverer()->deliverDue(10, 15));
        self::assertSame(1, $this->shop->deliverer()->deliverDue(1, 15));
    }

    /**
     * @return array{bool, string}
     */
    private function ending(): array
    {
        return [$this->shop->outbox->rows[1]['failed'], $this->shop->outbox->rows[1]['failure']];
    }

    private function store(string $email, int $storeId = 1): void
    {
        $entry = new Entry($storeId, 42, new Person($email), [Channel::Email]);
        $this->shop->outbox->add($entry, null, 0);
    }

    private function deliverNow(): void
    {
        $this->shop->clock->pass(max(70, $this->shop->outbox->rows[1]['next'] - $this->shop->clock->now()));
        $this->shop->deliverer()->deliver(1);
    }
}
