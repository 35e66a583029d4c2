<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Klaviyo;

use GuzzleHttp\Client;
use GuzzleHttp\Handler\MockHandler;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\Response;
use InvalidArgumentException;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\JsonApi;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Onsite;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OptIn;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\Klaviyo\ReplyReader;
use Restock\KlaviyoBackInStock\Model\Klaviyo\RetryAfter;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\Klaviyo\VariantId;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;

/**
 * Each request byte for byte, compared with the examples in Klaviyo's documents.
 */
final class WireTest extends TestCase
{
    /** The example of Klaviyo's OpenAPI description with its sample values. */
    private const EXAMPLE = '{"data":{"type":"back-in-stock-subscription","attributes":{"channels":["EMAIL","SMS"],'
        . '"profile":{"data":{"type":"profile",'
        . '"attributes":{"email":"shopper@example.com","phone_number":"+15005550006"}}}},'
        . '"relationships":{"variant":{"data":{"type":"catalog-variant","id":"$magento_two:::1-1:::123"}}}}}';

    /** @var list<RequestInterface> */
    private array $sent = [];

    private Exchange $exchange;

    protected function setUp(): void
    {
        $stack = HandlerStack::create(new MockHandler([new Response(202)]));
        $stack->push(Middleware::tap(function (RequestInterface $request): void {
            $this->sent[] = $request;
        }));
        $client = new Client(['handler' => $stack, 'cookies' => true]);
        $this->exchange = new Exchange($client, new ReplyReader(new RetryAfter()), new Clock());
    }

    public function testOnsiteHasTheFieldsOfTheDocumentedCurlCommand(): void
    {
        $endpoint = 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe';
        $options = new CallOptions($endpoint, 3);
        $person = new Person('shopper@example.com', '+15005550006');
        (new Onsite($this->exchange))->subscribe('Ab12Cd', $person, 42, 7, $options);

        $request = $this->request();
        self::assertSame($endpoint, (string) $request->getUri());
        $type = 'multipart/form-data; boundary=';
        self::assertStringStartsWith($type, $request->getHeaderLine('Content-Type'));
        $boundary = substr($request->getHeaderLine('Content-Type'), strlen($type));
        $part = "--BOUNDARY\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        self::assertSame(
            sprintf($part, 'a', 'Ab12Cd') . sprintf($part, 'email', 'shopper@example.com')
            . sprintf($part, 'variant', '42') . sprintf($part, 'platform', 'magento_two')
            . sprintf($part, 'store', '7') . "--BOUNDARY--\r\n",
            str_replace($boundary, 'BOUNDARY', (string) $request->getBody())
        );
        self::assertFalse($request->hasHeader('Authorization'));
        self::assertFalse($request->hasHeader('revision'));
    }

    public function testTheServerApiHasTheDocumentedBodyAndThePrivateKey(): void
    {
        (new Server(new JsonApi($this->exchange)))->subscribe(
            'pk_1',
            new VariantId('$magento_two', '1-1', '123'),
            new Person('shopper@example.com', '+15005550006'),
            [Channel::Email, Channel::Sms],
            new CallOptions('https://a.klaviyo.com/api/back-in-stock-subscriptions', 3, '2026-01-15')
        );

        $request = $this->request();
        self::assertSame('https://a.klaviyo.com/api/back-in-stock-subscriptions', (string) $request->getUri());
        self::assertSame(self::EXAMPLE, (string) $request->getBody());
        self::assertSame('Klaviyo-API-Key pk_1', $request->getHeaderLine('Authorization'));
        self::assertSame('2026-01-15', $request->getHeaderLine('revision'));
        self::assertSame('application/vnd.api+json', $request->getHeaderLine('Content-Type'));
    }

    public function testTheListHasTheConsentToBothChannels(): void
    {
        (new OptIn(new JsonApi($this->exchange)))->record(
            'Ab12Cd',
            'Y6nRLr',
            new Person('shopper@example.com', '+15005550006'),
            [Channel::Email, Channel::Sms],
            new CallOptions('https://a.klaviyo.com/client/subscriptions/', 3, '2026-01-15')
        );

        $request = $this->request();
        self::assertSame(
            'https://a.klaviyo.com/client/subscriptions/?company_id=Ab12Cd',
            (string) $request->getUri()
        );
        self::assertSame(
            '{"data":{"type":"subscription","attributes":{"custom_source":"Back in stock","profile":{"data":{'
            . '"type":"profile","attributes":{"email":"shopper@example.com","phone_number":"+15005550006",'
            . '"subscriptions":{"email":{"marketing":{"consent":"SUBSCRIBED"}},'
            . '"sms":{"marketing":{"consent":"SUBSCRIBED"}}}}}}},'
            . '"relationships":{"list":{"data":{"type":"list","id":"Y6nRLr"}}}}}',
            (string) $request->getBody()
        );
        self::assertFalse($request->hasHeader('Authorization'));
    }

    public function testTheListKeepsTheQueryOfAProxy(): void
    {
        (new OptIn(new JsonApi($this->exchange)))->record(
            'Ab12Cd',
            'L',
            new Person(phone: '+15005550006'),
            [Channel::Sms],
            new CallOptions('https://proxy.example/list?to=klaviyo', 3, '2026-01-15')
        );

        $url = (string) $this->request()->getUri();
        self::assertSame('https://proxy.example/list?to=klaviyo&company_id=Ab12Cd', $url);
        self::assertStringContainsString(
            '"attributes":{"phone_number":"+15005550006","subscriptions":{"sms":',
            (string) $this->request()->getBody()
        );
    }

    #[TestWith(['', '1-1', '1'])]
    #[TestWith(['$custom', '', '1'])]
    #[TestWith(['$custom', '$default', ''])]
    #[TestWith(['$custom', 'a:::b', '1'])]
    public function testAVariantIdNeedsThreeParts(string $integration, string $catalog, string $externalId): void
    {
        $this->expectException(InvalidArgumentException::class);

        new VariantId($integration, $catalog, $externalId);
    }

    private function request(): RequestInterface
    {
        self::assertCount(1, $this->sent);
        $request = $this->sent[0];
        self::assertSame('POST', $request->getMethod());
        self::assertFalse($request->hasHeader('Cookie'));

        return $request;
    }
}
