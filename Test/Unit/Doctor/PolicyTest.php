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
    #[TestWith(['connect-src a.klaviyo.com:443'])]
    #[TestWith(['connect-src https://a.klaviyo.com:443/client/'])]
    #[TestWith(['connect-src *.klaviyo.com:*'])]
    #[TestWith(['connect-src a.klaviyo.com:80'])]
    #[TestWith(['connect-src https://*'])]
    #[TestWith(['connect-src http:'])]
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
    #[TestWith(['connect-src a.klaviyo.com:8443'])]
    #[TestWith(['connect-src data: blob: wss:'])]
    #[TestWith(['connect-src wss://a.klaviyo.com'])]
    public function testTheCallsAreBlocked(string $header): void
    {
        self::assertFalse((new Policy($header))->allowsCallsTo('https://a.klaviyo.com', 'https://shop.example'));
    }

    public function testSelfIsTheOriginOfThePage(): void
    {
        $origin = 'http://localhost:90';

        self::assertTrue((new Policy("connect-src 'self'"))->allowsCallsTo($origin, $origin));
    }

    public function testACallToAnotherPortNeedsThatPort(): void
    {
        $origin = 'http://127.0.0.1:8080';
        $page = 'http://localhost';

        self::assertTrue((new Policy('connect-src http://127.0.0.1:8080'))->allowsCallsTo($origin, $page));
        self::assertTrue((new Policy('connect-src 127.0.0.1:*'))->allowsCallsTo($origin, $page));
        self::assertFalse((new Policy('connect-src 127.0.0.1'))->allowsCallsTo($origin, $page));
        self::assertFalse((new Policy('connect-src https:'))->allowsCallsTo($origin, $page));
        self::assertTrue((new Policy('connect-src http://[::1]:90'))->allowsCallsTo('http://[::1]:90', $page));
    }
}
