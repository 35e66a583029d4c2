<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store;

use PDO;
use PDOStatement;
use PHPUnit\Framework\TestCase;

/**
 * What deliveries keep in the database, with the store's own database and several processes at once. The tests empty
 * the tables of deliveries.
 *
 * MAGENTO_ROOT  folder of the store
 */
final class DeliveryDatabaseTest extends TestCase
{
    private const GATE = 'test:Ab12Cd';

    private ?PDO $database = null;

    protected function setUp(): void
    {
        $root = getenv('MAGENTO_ROOT');
        if ($root === false || $root === '') {
            self::markTestSkipped('MAGENTO_ROOT is not set.');
        }
        /** @var array{db: array{connection: array{default: array<string, string>}}} $env */
        $env = require $root . '/app/etc/env.php';
        $db = $env['db']['connection']['default'];
        $this->database = new PDO("mysql:host={$db['host']};dbname={$db['dbname']}", $db['username'], $db['password']);
        foreach (['outbox', 'gate', 'hit', 'receipt'] as $table) {
            $this->sql("DELETE FROM restock_delivery_$table");
        }
    }

    public function testAllProcessesTogetherKeepTheRate(): void
    {
        /** @var non-empty-list<array{passed: int, start: float, end: float}> $results */
        $results = $this->together(4, 'take', self::GATE, '120');
        $passed = array_sum(array_column($results, 'passed'));
        $seconds = max(array_column($results, 'end')) - min(array_column($results, 'start'));

        // 100 at once, and then one every 92,308 microseconds.
        self::assertGreaterThanOrEqual(100, $passed);
        self::assertLessThanOrEqual(100 + ceil($seconds / 0.092308), $passed);
        self::assertGreaterThan($passed, 480, 'and some had to wait');
    }

    public function testAWaitIsAsLongAsTheRateDemands(): void
    {
        $this->run1('take', self::GATE, '150');
        $wait = $this->run1('wait', self::GATE);

        self::assertIsNumeric($wait);
        self::assertGreaterThanOrEqual(0, $wait);
        self::assertLessThanOrEqual(0.0924, $wait);
    }

    public function testAPauseCountsForEveryProcess(): void
    {
        $this->run1('wait', self::GATE);
        $this->run1('pause', self::GATE, '3600');

        self::assertEqualsWithDelta(3600, $this->run1('wait', self::GATE), 120);
    }

    public function testThePauseDoublesWithEachFailureAndASuccessForgetsThem(): void
    {
        $this->run1('wait', self::GATE);
        $pauses = [];
        for ($failure = 1; $failure <= 8; $failure++) {
            $pauses[] = $this->run1('fail', self::GATE);
        }
        self::assertSame([2, 4, 8, 16, 32, 60, 60, 60], $pauses);
        $this->run1('open', self::GATE);
        self::assertSame(2, $this->run1('fail', self::GATE));
    }

    public function testAClockThatIsSetBackBlocksNothing(): void
    {
        $future = '1000000 * (UNIX_TIMESTAMP() + 2 * 86400)';
        $this->sql('INSERT INTO restock_delivery_gate VALUES ("' . self::GATE . "\", $future, $future, 0)");
        self::assertEqualsWithDelta(0, $this->run1('wait', self::GATE), 0.001);

        $this->sql("INSERT INTO restock_delivery_gate VALUES ('slot:test', $future, 0, 0)");
        self::assertTrue($this->run1('lease', 'slot:test'));

        $this->sql("INSERT INTO restock_delivery_hit VALUES ('k', 1000, UNIX_TIMESTAMP() + 86400)");
        self::assertSame([1, 600], $this->run1('hit', 'k', '600', '1'));
    }

    public function testOneProcessHasALease(): void
    {
        $free = array_filter($this->together(4, 'lease', 'slot:test'), static fn (mixed $one): bool => $one === true);
        self::assertCount(1, $free);
        $this->run1('release', 'slot:test');
        self::assertTrue($this->run1('lease', 'slot:test'));
        $this->sql('UPDATE restock_delivery_gate SET next_us = 1000000 * UNIX_TIMESTAMP() - 1');
        self::assertTrue($this->run1('lease', 'slot:test'), 'a lease ends by itself');
    }

    public function testNoRequestIsCountedTwiceOrNotAtAll(): void
    {
        $this->together(4, 'hit', 'k', '600', '25');
        $last = $this->run1('hit', 'k', '600', '1');

        self::assertIsArray($last);
        self::assertSame(101, $last[0]);
        $this->sql('UPDATE restock_delivery_hit SET ends_at = UNIX_TIMESTAMP()');
        self::assertSame([1, 600], $this->run1('hit', 'k', '600', '1'), 'a new window begins');
    }

    public function testTheSameRequestIsOneEntry(): void
    {
        /** @var list<int> $ids */
        $ids = $this->together(4, 'add', 'shopper@example.com');

        self::assertCount(1, array_unique($ids));
        self::assertSame([['1']], $this->sql('SELECT COUNT(*) FROM restock_delivery_outbox'));
        self::assertNotSame($ids[0], $this->run1('add', 'other@example.com'));
        $readable = 'SELECT COUNT(*) FROM restock_delivery_outbox WHERE person LIKE "%example%"';
        self::assertSame([['0']], $this->sql($readable));
    }

    public function testEachEntryIsClaimedByOneProcess(): void
    {
        $ids = [];
        foreach (range(1, 12) as $number) {
            $ids[] = $this->run1('add', "shopper$number@example.com");
        }
        /** @var list<list<int>> $claimed */
        $claimed = $this->together(4, 'claim', '3');

        self::assertEqualsCanonicalizing($ids, array_merge(...$claimed));
        $this->sql('UPDATE restock_delivery_outbox SET next_at = NOW()');
        self::assertEqualsCanonicalizing($ids, $this->run1('claim', '1'), 'after the claim ends, they are due again');
    }

    public function testAnEntryThatIsBeingDeliveredStaysWithItsProcess(): void
    {
        $id = (string) json_encode($this->run1('add', 'shopper@example.com'));
        $this->run1('claim', '1');
        $columns = 'SELECT state, lease, attempts, next_at FROM restock_delivery_outbox';
        $claimed = $this->sql($columns);
        self::assertNotSame('', $claimed[0][1]);

        self::assertSame((int) $id, $this->run1('add', 'shopper@example.com'), 'the same request comes again');
        self::assertSame([], $this->run1('retry', $id), 'the merchant retries it');
        self::assertSame($claimed, $this->sql($columns));

        $this->sql('UPDATE restock_delivery_outbox SET next_at = NOW() - INTERVAL 1 SECOND');
        self::assertSame([(int) $id], $this->run1('retry', $id), 'its process was killed');
        self::assertSame([['0', '', '0']], $this->sql('SELECT state, lease, attempts FROM restock_delivery_outbox'));
        self::assertSame([(int) $id], $this->run1('claim', '1'));
        $this->sql('UPDATE restock_delivery_outbox SET next_at = NOW() - INTERVAL 1 SECOND');
        $this->run1('add', 'shopper@example.com');
        self::assertSame([['0', '', '0']], $this->sql('SELECT state, lease, attempts FROM restock_delivery_outbox'));
    }

    public function testAReplyIsKeptForItsTime(): void
    {
        self::assertSame('', $this->run1('receipt', 'k', ''));
        self::assertSame('queued', $this->run1('receipt', 'k', 'queued', '3600'));
        self::assertSame('accepted', $this->run1('receipt', 'k', 'accepted', '3600'));
        self::assertSame('', $this->run1('receipt', 'other', ''));

        $this->sql('UPDATE restock_delivery_receipt SET ends_at = UNIX_TIMESTAMP()');
        self::assertSame('', $this->run1('receipt', 'k', ''));
        $this->run1('purge');
        self::assertSame([], $this->sql('SELECT * FROM restock_delivery_receipt'));
    }

    public function testOnlyTheHolderOfTheClaimSettlesAnEntry(): void
    {
        $id = (string) json_encode($this->run1('add', 'shopper@example.com'));
        $stolen = 'UPDATE restock_delivery_outbox SET lease = "other"';
        foreach (['delete', 'postpone', 'fail'] as $way) {
            $this->sql('UPDATE restock_delivery_outbox SET next_at = NOW()');
            $this->run1('settle', $id, $way, $stolen);
            self::assertSame(
                [['0', 'other', '', '0']],
                $this->sql('SELECT state, lease, failure, subscribed FROM restock_delivery_outbox')
            );
        }
    }

    public function testAnEntryIsPostponedThenFailsAndIsTakenAgainWithANewRequest(): void
    {
        $id = (string) json_encode($this->run1('add', 'shopper@example.com'));
        $columns = 'SELECT state, attempts, failure, detail, subscribed, lease, failed_at IS NULL, '
            . 'next_at > NOW() + INTERVAL 50 SECOND FROM restock_delivery_outbox';
        $row = $this->run1('settle', $id, 'postpone');
        self::assertIsArray($row);
        self::assertSame(['shopper@example.com', 1], [$row['email'], $row['attempts']]);
        self::assertSame([['0', '1', 'unavailable', '503', '1', '', '1', '1']], $this->sql($columns));

        $this->sql('UPDATE restock_delivery_outbox SET next_at = NOW()');
        $this->run1('settle', $id, 'fail');
        self::assertSame([['1', '2', 'unavailable', '503', '1', '', '0', '1']], $this->sql($columns));
        self::assertSame([], $this->run1('claim', '1'));

        self::assertSame((int) $id, $this->run1('add', 'shopper@example.com'));
        self::assertSame([['0', '0', '', '', '1', '', '1', '0']], $this->sql($columns));
        $this->run1('settle', $id, 'delete');
        self::assertSame([], $this->sql($columns));
    }

    public function testNothingIsOlderThanTheSettingsAllow(): void
    {
        $this->add('fresh', '6 DAY', null);
        $this->add('old', '7 DAY', null);
        $this->add('old but claimed', '8 DAY', null, 'lease = "x", next_at = NOW() + INTERVAL 1 MINUTE');
        $this->add('old and claimed by a process that was killed', '8 DAY', null, 'lease = "x", next_at = NOW()');
        $this->add('failed', '8 DAY', '6 DAY');
        $this->add('failed too long ago', '9 DAY', '7 DAY');
        $this->add('retried again and again', '14 DAY', '2 DAY');
        $this->add('retried a moment ago', '14 DAY', '2 DAY');
        $retried = $this->sql('SELECT entry_id FROM restock_delivery_outbox WHERE detail = "retried a moment ago"');
        self::assertSame([(int) $retried[0][0]], $this->run1('retry', (string) $retried[0][0]));
        $this->add('after a jump of the clock', '400 DAY', null);
        $this->sql('INSERT INTO restock_delivery_hit VALUES ("over", 1, UNIX_TIMESTAMP() - 1), '
            . '("open", 1, UNIX_TIMESTAMP() + 600)');
        $this->run1('purge');

        self::assertSame([
            ['fresh', '0'],
            ['old', '1'],
            ['old but claimed', '0'],
            ['old and claimed by a process that was killed', '1'],
            ['failed', '1'],
            ['after a jump of the clock', '1'],
        ], $this->sql('SELECT detail, state FROM restock_delivery_outbox ORDER BY entry_id'));
        self::assertSame([['open']], $this->sql('SELECT hit_key FROM restock_delivery_hit'));
    }

    private function add(string $name, string $age, ?string $failed, string $more = ''): void
    {
        $id = json_encode($this->run1('add', strtr($name, ' ', '-') . '@example.com'));
        $this->sql("UPDATE restock_delivery_outbox SET detail = '$name', created_at = NOW() - INTERVAL $age"
            . ($failed === null ? '' : ", state = 1, failed_at = NOW() - INTERVAL $failed")
            . ($more === '' ? '' : ", $more") . " WHERE entry_id = $id");
    }

    /**
     * @return list<list<string|null>>
     */
    private function sql(string $statement): array
    {
        $result = $this->database?->query($statement);
        self::assertInstanceOf(PDOStatement::class, $result);
        $rows = [];
        /** @var list<int|string|null> $row */
        foreach ($result->columnCount() === 0 ? [] : $result->fetchAll(PDO::FETCH_NUM) as $row) {
            $rows[] = array_map(static fn (int|string|null $value): ?string => $value === null ? null : "$value", $row);
        }

        return $rows;
    }

    private function run1(string ...$arguments): mixed
    {
        return $this->together(1, ...$arguments)[0];
    }

    /**
     * Runs the same command in several processes at once.
     *
     * @return list<mixed>
     */
    private function together(int $processes, string ...$arguments): array
    {
        $running = [];
        for ($number = 0; $number < $processes; $number++) {
            $command = [PHP_BINARY, '-d', 'memory_limit=1G', __DIR__ . '/Inside/delivery-database.php', ...$arguments];
            $line = implode(' ', array_map('escapeshellarg', $command)) . ' 2>&1';
            $process = proc_open($line, [1 => ['pipe', 'w']], $pipes);
            self::assertIsResource($process);
            $running[] = [$process, $pipes[1]];
        }
        $results = [];
        foreach ($running as [$process, $pipe]) {
            $output = (string) stream_get_contents($pipe);
            self::assertSame(0, proc_close($process), $output);
            $results[] = json_decode($output, true, 512, JSON_THROW_ON_ERROR);
        }

        return $results;
    }
}
