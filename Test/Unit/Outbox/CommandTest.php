<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Outbox;

use Magento\Framework\MessageQueue\PublisherInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Console\Command\Outbox as OutboxCommand;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Purge;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\Outbox\Listing;
use Restock\KlaviyoBackInStock\Model\Outbox\Management;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\Queue\Publisher;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;
use Restock\KlaviyoBackInStock\Test\Fake\ReportInMemory;
use Symfony\Component\Console\Tester\CommandTester;

/**
 * bin/magento restock:outbox
 */
final class CommandTest extends TestCase
{
    private Delivery $shop;

    private Summary $summary;

    private ReportInMemory $report;

    /** @var list<string> messages for the consumers */
    private array $messages = [];

    private bool $purged = false;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
        $this->summary = new Summary(2, 60, []);
    }

    public function testTheListHasTheNumbersAndTheRequests(): void
    {
        [$code, $output] = $this->execute();

        self::assertSame(0, $code);
        self::assertSame(
            "waiting: 2 (oldest: 60 s), failed: 0\n"
            . "7  waiting  1  42  s…@example.com +1…23  EMAIL,SMS  consent  3  unavailable  503  2026-11-24 10:00:00"
            . "  2026-11-24 11:00:00\n"
            . "8  failed  1  42  o…@example.com  EMAIL  subscription  1  refused  400 invalid  2026-11-24 10:00:00"
            . "  2026-11-24 10:00:01\n",
            $output
        );
        self::assertSame(100, $this->report->limit);
    }

    public function testTheListCanBeReadByPrograms(): void
    {
        $this->summary = new Summary(2, 60, ['refused' => 1]);
        [, $output] = $this->execute(['action' => 'list', '--json' => true, '--limit' => '1']);

        self::assertSame([
            'waiting' => 2,
            'oldest_seconds' => 60,
            'failed' => 1,
            'failed_by_reason' => ['refused' => 1],
            'requests' => [[
                'id' => 7,
                'state' => 'waiting',
                'store' => 1,
                'variant' => 42,
                'shopper' => 's…@example.com +1…23',
                'channels' => 'EMAIL,SMS',
                'missing' => 'consent',
                'attempts' => 3,
                'reason' => 'unavailable',
                'detail' => '503',
                'requested_at' => '2026-11-24 10:00:00',
                'next_at' => '2026-11-24 11:00:00',
                'failed_at' => null,
            ]],
        ], json_decode($output, true));
    }

    public function testAnAddressThatCannotBeDecryptedIsShownAsMissing(): void
    {
        $this->shop->encryptor->key = 'a';
        $rows = $this->rows();
        $this->shop->encryptor->key = 'b';
        [, $output] = $this->execute(['--json' => true], $rows);
        /** @var array{requests: list<array{shopper: string|null}>} $list */
        $list = json_decode($output, true, 512, JSON_THROW_ON_ERROR);

        self::assertSame([null, null], array_column($list['requests'], 'shopper'));
        self::assertStringNotContainsString('shopper@', $output);
    }

    /**
     * @param array<string, int> $failed
     */
    #[TestWith([0, 0, [], 0])]
    #[TestWith([5, 3600, [], 0])]
    #[TestWith([5, 3601, [], 2])]
    #[TestWith([0, 0, ['refused' => 1], 2])]
    public function testTheExitCodeTellsWhetherTheMerchantHasToLook(
        int $waiting,
        int $oldest,
        array $failed,
        int $code
    ): void {
        $this->summary = new Summary($waiting, $oldest, $failed);

        self::assertSame($code, $this->execute()[0]);
        self::assertSame($code, $this->execute(['action' => 'retry', 'ids' => ['1']])[0]);
    }

    public function testReasonsAreSaidInWords(): void
    {
        $this->summary = new Summary(0, 0, ['key' => 3, 'something' => 1]);

        self::assertStringContainsString(
            "  3 × Klaviyo refused the API key. Check the key and its scopes.\n  1 × something\n",
            $this->execute()[1]
        );
    }

    public function testRequestsAreRetriedByTheirIds(): void
    {
        self::assertSame([0, "retry: 2\n"], $this->execute(['action' => 'retry', 'ids' => ['3', '5']]));
        self::assertSame([3, 5], $this->report->ids);
        self::assertSame(['3', '5'], $this->messages);
    }

    public function testAllFailedRequestsAreRetriedOrDeleted(): void
    {
        self::assertSame([0, "retry: 3\n"], $this->execute(['action' => 'retry', '--failed' => true]));
        self::assertNull($this->report->ids);
        self::assertSame(
            [0, "{\"delete\":3}\n"],
            $this->execute(['action' => 'delete', '--failed' => true, '--json' => true])
        );
        self::assertNull($this->report->ids);
    }

    /**
     * @param list<int> $ids
     */
    #[TestWith(['Shopper@Example.com', [7]])]
    #[TestWith(['+12015550123', [7]])]
    #[TestWith(['other@example.com', [8]])]
    #[TestWith(['nobody@example.com', []])]
    public function testTheRequestsOfAShopperAreDeletedOnRequest(string $address, array $ids): void
    {
        self::assertSame(
            [0, 'delete: ' . count($ids) . "\n"],
            $this->execute(['action' => 'delete', '--address' => $address])
        );
        self::assertSame($ids, $this->report->ids);
    }

    /**
     * @param array<string, mixed> $input
     */
    #[TestWith([['action' => 'retry']])]
    #[TestWith([['action' => 'delete']])]
    #[TestWith([['action' => 'delete', 'ids' => ['1'], '--failed' => true]])]
    #[TestWith([['action' => 'delete', 'ids' => ['1'], '--address' => 'a@example.com']])]
    #[TestWith([['action' => 'delete', 'ids' => ['1', 'x']]])]
    #[TestWith([['action' => 'delete', 'ids' => ['-1']]])]
    #[TestWith([['action' => 'explode']])]
    #[TestWith([['action' => 'list', '--limit' => '0']])]
    #[TestWith([['action' => 'deliver', '--limit' => 'x']])]
    public function testAnUnclearCommandDoesNothing(array $input): void
    {
        [$code, $output] = $this->execute($input);

        self::assertSame(1, $code);
        self::assertStringContainsString('Not a valid action or selection.', $output);
        self::assertSame([], $this->report->ids);
    }

    public function testWhatIsDueIsDelivered(): void
    {
        foreach (['a', 'b'] as $name) {
            $this->shop->outbox->add(new Entry(1, 42, new Person("$name@example.com"), [Channel::Email]), null, 0);
        }

        self::assertSame([0, "deliver: 2\n"], $this->execute(['action' => 'deliver']));
        self::assertTrue($this->purged, 'and what is too old is deleted');
    }

    /**
     * @param array<string, mixed> $input
     * @param list<array<string, string|null>>|null $rows
     * @return array{int, string} exit code and output
     */
    private function execute(array $input = [], ?array $rows = null): array
    {
        $codec = new EntryCodec($this->shop->encryptor);
        $this->report = new ReportInMemory($this->summary, $rows ?? $this->rows());
        $queue = self::createStub(PublisherInterface::class);
        $queue->method('publish')->willReturnCallback(function (string $topic, string $id): void {
            $this->messages[] = $id;
        });
        $purge = self::createStub(Purge::class);
        $purge->method('run')->willReturnCallback(function (): void {
            $this->purged = true;
        });
        $management = new Management($this->report, new Publisher($queue, $this->shop->log), $codec);
        $tester = new CommandTester(
            new OutboxCommand($management, $this->report, new Listing($codec), $this->shop->deliverer(), $purge)
        );

        return [$tester->execute($input), $tester->getDisplay()];
    }

    /**
     * @return list<array<string, string|null>>
     */
    private function rows(): array
    {
        $both = new Entry(1, 42, new Person('shopper@example.com', '+12015550123'), [Channel::Email, Channel::Sms]);
        $other = new Entry(1, 42, new Person('other@example.com'), [Channel::Email]);

        return [
            $this->row($both, [
                'entry_id' => '7', 'state' => '0', 'subscribed' => '1', 'attempts' => '3', 'failure' => 'unavailable',
                'detail' => '503', 'next_at' => '2026-11-24 11:00:00', 'failed_at' => null,
            ]),
            $this->row($other, [
                'entry_id' => '8', 'state' => '1', 'subscribed' => '0', 'attempts' => '1', 'failure' => 'refused',
                'detail' => '400 invalid', 'next_at' => '2026-11-24 12:00:00', 'failed_at' => '2026-11-24 10:00:01',
            ]),
        ];
    }

    /**
     * @param array<string, string|null> $more
     * @return array<string, string|null>
     */
    private function row(Entry $entry, array $more): array
    {
        $columns = array_map('strval', (new EntryCodec($this->shop->encryptor))->encode($entry));

        return $more + $columns + ['created_at' => '2026-11-24 10:00:00'];
    }
}
