<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use InvalidArgumentException;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Endpoint;

final class EndpointTest extends TestCase
{
    #[TestWith(['https://a.klaviyo.com/onsite/components/back-in-stock/subscribe', 'https://a.klaviyo.com'])]
    #[TestWith(['HTTPS://A.Klaviyo.com/x', 'https://a.klaviyo.com'])]
    #[TestWith(['https://proxy.example:8443/klaviyo?x=1', 'https://proxy.example:8443'])]
    #[TestWith(['https://proxy.example', 'https://proxy.example'])]
    #[TestWith(['https://proxy.example?x=1', 'https://proxy.example'])]
    #[TestWith(['https://proxy.example:65535/x', 'https://proxy.example:65535'])]
    #[TestWith(['http://localhost:8080/x', 'http://localhost:8080'])]
    #[TestWith(['http://127.0.0.1/x', 'http://127.0.0.1'])]
    #[TestWith(['http://[::1]:8080/x', 'http://[::1]:8080'])]
    public function testTheOriginIsSchemeHostAndPort(string $url, string $origin): void
    {
        self::assertSame($origin, (new Endpoint($url))->origin());
    }

    #[TestWith([''])]
    #[TestWith(['a.klaviyo.com/x'])]
    #[TestWith(['//a.klaviyo.com/x'])]
    #[TestWith(['http://a.klaviyo.com/x'])]
    #[TestWith(['http://localhost.example.com/x'])]
    #[TestWith(['ftp://a.klaviyo.com/x'])]
    #[TestWith(['javascript:alert(1)'])]
    #[TestWith(['https://user@a.klaviyo.com/x'])]
    #[TestWith(['https://user:secret@a.klaviyo.com/x'])]
    #[TestWith(['https://a.klaviyo.com/x#y'])]
    #[TestWith(['https:///x'])]
    #[TestWith(['https://a.klaviyo.com; script-src *'])]
    #[TestWith(['https://a.klaviyo.com;script-src/x'])]
    #[TestWith(["https://a.klaviyo.com/x'unsafe"])]
    #[TestWith(["https://a.klaviyo.com\n/x"])]
    #[TestWith(["https://a.klaviyo.com/x\n"])]
    #[TestWith(['https://a.klaviyo.com/<x>'])]
    #[TestWith(['https://a.klaviyo.com\\x'])]
    #[TestWith([' https://a.klaviyo.com/x'])]
    #[TestWith(['https://-a.klaviyo.com/x'])]
    #[TestWith(['https://a.klaviyo.com./x'])]
    #[TestWith(['https://*/x'])]
    #[TestWith(['https://a.klaviyo.com:65536/x'])]
    #[TestWith(['https://a.klaviyo.com:x/x'])]
    public function testAUrlThatTheBrowserMayNotSendRequestsToIsRefused(string $url): void
    {
        $this->expectException(InvalidArgumentException::class);
        new Endpoint($url);
    }
}
