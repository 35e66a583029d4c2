<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Delivery\Limits;
use Restock\KlaviyoBackInStock\Model\Delivery\Rate;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Test\Fake\Encryptor;
use Restock\KlaviyoBackInStock\Test\Fake\HitsInMemory;

final class LimitsTest extends TestCase
{
    private HitsInMemory $hits;

    private Limits $limits;

    protected function setUp(): void
    {
        $this->hits = new HitsInMemory();
        $this->limits = new Limits($this->hits, new Encryptor(), 1, 1, 600);
    }

    #[TestWith(['203.0.113.7', '203.0.113.8'])]
    #[TestWith(['2001:470:1:2::1', '2001:470:1:3::1'])]
    public function testEachClientHasItsOwnLimit(string $one, string $other): void
    {
        self::assertSame([0, 590, 0], array_map($this->limits->client(...), [$one, $one, $other]));
    }

    public function testAllAddressesOfAnIpv6NetworkAreOneClient(): void
    {
        self::assertSame(0, $this->limits->client('2001:470:1:2::1'));
        self::assertSame(590, $this->limits->client('2001:470:1:2:ffff:ffff:ffff:ffff'));
    }

    #[TestWith(['127.0.0.1'])]
    #[TestWith(['10.1.2.3'])]
    #[TestWith(['192.168.1.1'])]
    #[TestWith(['172.16.0.1'])]
    #[TestWith(['::1'])]
    #[TestWith(['fd00::1'])]
    #[TestWith([''])]
    #[TestWith(['unknown'])]
    public function testAProxyThatMagentoDoesNotKnowLocksNobodyOut(string $address): void
    {
        self::assertSame([0, 0], array_map($this->limits->client(...), [$address, $address]));
        self::assertSame([], $this->hits->counts);
    }

    public function testAnAddressAndANumberHaveALimitEach(): void
    {
        self::assertSame(0, $this->limits->person(new Person('a@example.com', '+12015550123')));
        self::assertSame(590, $this->limits->person(new Person('A@example.com')));
        self::assertSame(590, $this->limits->person(new Person('b@example.com', '+12015550123')));
        self::assertSame(0, $this->limits->person(new Person('c@example.com')));
    }

    public function testOnlyKeyedHashesAreStored(): void
    {
        $this->limits->client('203.0.113.7');
        $this->limits->person(new Person('a@example.com'));

        foreach (array_keys($this->hits->counts) as $key) {
            self::assertMatchesRegularExpression('/^[0-9a-f]{64}$/D', $key);
            self::assertNotSame(hash('sha256', 'restock|person|a@example.com'), $key);
        }
    }

    #[TestWith([Rate::Subscription, 350, 3500])]
    #[TestWith([Rate::OptIn, 350, 750])]
    public function testTheRateStaysWithinKlaviyosLimitsInAnySecondAndAnyMinute(
        Rate $rate,
        int $perSecond,
        int $perMinute
    ): void {
        self::assertLessThanOrEqual($perSecond, $rate->burst() + 1_000_000 / $rate->interval());
        self::assertLessThanOrEqual($perMinute, $rate->burst() + 60_000_000 / $rate->interval());
        self::assertGreaterThan(0.9 * $perMinute, $rate->burst() + 60_000_000 / $rate->interval());
    }
}
