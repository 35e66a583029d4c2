<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Doctor\Policy;

final class PolicyTest extends TestCase
{
    #[TestWith([''])]
    #[TestWith(["script-src 'self'"])]
    #[TestWith(["default-src 'self'; connect-src 'self' https://a.klaviyo.com"])]
    #[TestWith(['connect-src *.klaviyo.com'])]
    #[TestWith(['connect-src A.Klaviyo.com'])]
    #[TestWith(['connect-src https://a.klaviyo.com/client/'])]
    #[TestWith(['connect-src https:'])]
    #[TestWith(['connect-src *'])]
    #[TestWith(['connect-src http://a.klaviyo.com'])]
    public function testTheCallsAreAllowed(string $header): void
    {
        self::assertTrue((new Policy($header))->allowsCallsTo('https://a.klaviyo.com', 'https://shop.example'));
    }

    #[TestWith(["default-src 'self'"])]
    #[TestWith(["connect-src 'self'; connect-src *"])]
    #[TestWith(["connect-src 'none'"])]
    #[TestWith(['connect-src'])]
    #[TestWith(['connect-src https://klaviyo.com'])]
    #[TestWith(['connect-src *.example.com https://a.klaviyo.com.example'])]
    #[TestWith(["connect-src *, connect-src 'self'"])]
    public function testTheCallsAreBlocked(string $header): void
    {
        self::assertFalse((new Policy($header))->allowsCallsTo('https://a.klaviyo.com', 'https://shop.example'));
    }

    public function testSelfIsTheOriginOfThePage(): void
    {
        $origin = 'http://localhost:90';

        self::assertTrue((new Policy("connect-src 'self'"))->allowsCallsTo($origin, $origin));
    }
}
