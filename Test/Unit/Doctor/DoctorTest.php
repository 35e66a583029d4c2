<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Doctor\Doctor;
use Restock\KlaviyoBackInStock\Model\Doctor\Line;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\Log;
use RuntimeException;

final class DoctorTest extends TestCase
{
    use ChecksSubjects;

    private Log $log;

    protected function setUp(): void
    {
        $this->log = new Log();
    }

    public function testChecksRunInTheirOrderWithTheirNames(): void
    {
        $lines = $this->examine([
            'first' => $this->returns(Finding::passed(__('One.')), Finding::failed(__('Two.'), __('Do it.'))),
            'nothing' => $this->returns(),
            'other' => $this->returns(Finding::unknown(__('Three.'))),
        ]);

        self::assertSame([
            ['check' => 'first', 'state' => 'passed', 'message' => 'One.', 'advice' => ''],
            ['check' => 'first', 'state' => 'failed', 'message' => 'Two.', 'advice' => 'Do it.'],
            ['check' => 'other', 'state' => 'unknown', 'message' => 'Three.', 'advice' => ''],
        ], $lines);
    }

    public function testACheckThatThrowsIsUnknownAndTheOthersRun(): void
    {
        $check = new class implements CheckInterface {
            public function check(Subject $subject): array
            {
                throw new RuntimeException('secret');
            }
        };
        $lines = $this->examine(['broken' => $check, 'fine' => $this->returns(Finding::passed(__('One.')))]);

        self::assertSame(['unknown', 'passed'], array_column($lines, 'state'));
        self::assertSame('The check "broken" ended with an error.', $lines[0]['message']);
        self::assertStringContainsString('secret', $this->log->lines[0]);
    }

    public function testNoCheckStartsAfterTheTimeLimit(): void
    {
        $clock = new Clock();
        $slow = new class ($clock) implements CheckInterface {
            public function __construct(private readonly Clock $clock)
            {
            }

            public function check(Subject $subject): array
            {
                $this->clock->pass(8);

                return [];
            }
        };
        $lines = $this->examine(['slow' => $slow, 'late' => $this->returns(Finding::passed(__('One.')))], $clock);

        self::assertSame(['unknown'], array_column($lines, 'state'));
        self::assertStringContainsString('"late" did not run', $lines[0]['message']);
    }

    public function testChecksLeaveTheReservedTimeForLaterOnes(): void
    {
        $clock = new Clock();
        $takesAll = new class ($clock) implements CheckInterface {
            public function __construct(private readonly Clock $clock)
            {
            }

            public function check(Subject $subject): array
            {
                $seconds = $subject->seconds(10);
                $this->clock->pass($seconds);

                return [Finding::passed(__('%1 s', $seconds))];
            }
        };
        $checks = ['first' => $takesAll, 'second' => $takesAll, 'third' => $takesAll];
        $reserved = ['second' => '0.5', 'third' => 2, 'removed' => 7];
        $lines = (new Doctor($this->log, $checks, $reserved))->examine($this->subject(clock: $clock));

        self::assertSame(
            ['5.5 s', '0.5 s', '2 s'],
            array_map(static fn (Line $line): string => $line->toArray()['message'], $lines)
        );
    }

    public function testACheckWithoutACallRunsInTheReservedTime(): void
    {
        $clock = new Clock();
        $clock->pass(7);
        $check = $this->returns(Finding::passed(__('One.')));
        $doctor = new Doctor($this->log, ['local' => $check, 'far' => $check], ['far' => 2]);

        self::assertCount(2, $doctor->examine($this->subject(clock: $clock)));
        self::assertSame('One.', $doctor->examine($this->subject(clock: $clock))[0]->toArray()['message']);
    }

    public function testACallGetsWhatIsLeftOfTheTime(): void
    {
        $clock = new Clock();
        $subject = $this->subject(clock: $clock);
        self::assertSame(3.0, $subject->seconds(3));

        $clock->pass(6.5);
        self::assertSame(1.5, $subject->seconds(3));

        $clock->pass(5);
        self::assertSame(0.2, $subject->seconds(3));
    }

    private function returns(Finding ...$findings): CheckInterface
    {
        return new class (array_values($findings)) implements CheckInterface {
            /**
             * @param list<Finding> $findings
             */
            public function __construct(private readonly array $findings)
            {
            }

            public function check(Subject $subject): array
            {
                return $this->findings;
            }
        };
    }

    /**
     * @param array<string, CheckInterface> $checks
     * @return list<array{check: string, state: string, message: string, advice: string}>
     */
    private function examine(array $checks, Clock $clock = new Clock()): array
    {
        return array_map(
            static fn (Line $line): array => $line->toArray(),
            (new Doctor($this->log, $checks))->examine($this->subject(clock: $clock))
        );
    }
}
