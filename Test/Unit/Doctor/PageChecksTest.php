<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\StreamInterface;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\ContentSecurityPolicy;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Page;
use Restock\KlaviyoBackInStock\Model\Doctor\PageAddress;
use Restock\KlaviyoBackInStock\Model\Doctor\Pages;
use Restock\KlaviyoBackInStock\Model\Doctor\UsedEndpoints;
use Restock\KlaviyoBackInStock\Test\Fake\KlaviyoReplies;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;
use Restock\KlaviyoBackInStock\Test\Fake\Stores;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * The checks of the product page as a shopper gets it.
 */
final class PageChecksTest extends TestCase
{
    use ChecksSubjects;

    private const PRODUCT = '<html><body id="html-body" class="catalog-product-view page-layout-1column">';

    private const URL = 'https://shop.example/catalog/product/view/id/42/';

    private KlaviyoReplies $shop;

    private ScopeConfig $settings;

    private Pages $pages;

    /** @var list<Variant> */
    private array $soldOut;

    protected function setUp(): void
    {
        $this->soldOut = [new Variant(42)];
        $this->shop = new KlaviyoReplies();
        $this->settings = (new ScopeConfig())->set('general/enabled', '1')->set('general/public_api_key', 'Ab12Cd');
        $this->pages = new Pages($this->shop->client(), new PageAddress(new Stores(new StoreView())));
    }

    public function testAPageWithTheFormPasses(): void
    {
        $this->reply(new Response(200, [], '<html>' . $this->form() . '</html>'));

        self::assertSame(['passed: The page ' . self::URL . ' has the form.'], $this->page());
    }

    public function testAPageWithoutTheFormFails(): void
    {
        $this->reply(new Response(200, [], self::PRODUCT . '<div class="restock-other" id="product-42"></div>'));

        self::assertSame(['failed: The page ' . self::URL . ' does not have the form.'], $this->page());
    }

    public function testAPageWithoutAnythingSoldOutNeedsNoForm(): void
    {
        $this->soldOut = [];
        $this->reply(new Response(200, [], '<html></html>'));

        self::assertSame([], $this->page());
    }

    public function testAPageThatCannotBeLoadedDecidesNothing(): void
    {
        $this->reply(new Response(503));
        self::assertSame(
            ['unknown: The page ' . self::URL . ' cannot be loaded from the server (status: 503).'],
            $this->page()
        );

        $this->shop->byPath['/catalog/product/view/id/42/'] = 'offline';
        self::assertSame(
            ['unknown: The page ' . self::URL . ' cannot be loaded from the server (status: –).'],
            $this->page()
        );
    }

    public function testWithoutAProductThereIsNoPage(): void
    {
        $config = new Config($this->settings);

        self::assertSame([], $this->check(new Page($this->pages, $config, $this->variants())));
        $check = new ContentSecurityPolicy($this->pages, $config, new UsedEndpoints($config));
        self::assertSame([], $this->check($check));
        self::assertSame([], $this->shop->sent);
    }

    public function testTwoChecksLoadThePageOnce(): void
    {
        $this->reply(new Response(200));
        $subject = $this->subject(new Product(42));
        $this->check(new Page($this->pages, new Config($this->settings), $this->variants()), $subject);
        $config = new Config($this->settings);
        $this->check(new ContentSecurityPolicy($this->pages, $config, new UsedEndpoints($config)), $subject);

        self::assertCount(1, $this->shop->sent);
    }

    public function testAnotherPageThanTheProductsDecidesNothing(): void
    {
        $this->reply(new Response(302, ['Location' => 'https://shop.example/customer/account/login/']));
        $this->shop->byPath['/customer/account/login/'] = new Response(
            200,
            ['Content-Security-Policy' => "connect-src 'none'"],
            '<html><body class="customer-account-login">'
        );
        self::assertSame(
            [
                'unknown: The server requests ' . self::URL . ' and is redirected to '
                . 'https://shop.example/customer/account/login/.',
            ],
            $this->page()
        );
        self::assertSame([], $this->policy());

        $this->reply(new Response(200, [], '<html><body class="coming-soon">'));
        self::assertSame(
            ['unknown: The server loads ' . self::URL . ', but the reply is not a Magento product page.'],
            $this->page()
        );
        self::assertSame([], $this->policy());
    }

    public function testAnotherHostIsTheSamePage(): void
    {
        $moved = 'https://www.shop.example/catalog/product/view/id/42';
        $this->reply(new Response(301, ['Location' => $moved]));
        $this->shop->byPath['/catalog/product/view/id/42'] = new Response(
            200,
            ['Content-Security-Policy' => "connect-src 'self'"],
            self::PRODUCT
        );
        $this->settings->set('advanced/onsite_endpoint', 'https://www.shop.example/subscribe');

        self::assertSame(['failed: The page ' . self::URL . ' does not have the form.'], $this->page());
        self::assertSame(['passed: The content security policy allows the calls of the form.'], $this->policy());
    }

    public function testAPageWithTheFormPassesWhereverItIs(): void
    {
        $this->reply(new Response(302, ['Location' => 'https://shop.example/en/mug']));
        $this->shop->byPath['/en/mug'] = new Response(200, [], '<html><body>' . $this->form());

        self::assertSame(['passed: The page ' . self::URL . ' has the form.'], $this->page());
    }

    public function testOnlyTheBeginningOfALargePageIsTaken(): void
    {
        $taken = 0;
        $client = self::createStub(ClientInterface::class);
        $client->method('request')->willReturnCallback(
            static function (string $method, string $url, array $options) use (&$taken): Response {
                $sink = $options['sink'];
                self::assertInstanceOf(StreamInterface::class, $sink);
                $megabyte = str_repeat('x', 1_048_576);
                for ($i = 0; $i < 10; $i++) {
                    $taken += $sink->write($megabyte);
                }

                return new Response(200, [], self::PRODUCT);
            }
        );
        $this->pages = new Pages($client, new PageAddress(new Stores(new StoreView())));
        $this->page();

        self::assertSame(8 * 1_048_576, $taken);
    }

    public function testThePolicyHasToAllowTheCallsOfTheSettings(): void
    {
        $this->reply(new Response(
            200,
            ['Content-Security-Policy' => "connect-src 'self' https://a.klaviyo.com"],
            self::PRODUCT
        ));
        $passed = ['passed: The content security policy allows the calls of the form.'];
        self::assertSame($passed, $this->policy());

        $this->settings->set('advanced/onsite_endpoint', 'https://k.example/subscribe');
        self::assertSame(['failed: The content security policy blocks https://k.example.'], $this->policy());

        $this->settings->set('subscription/route', 'client');
        self::assertSame($passed, $this->policy());
    }

    public function testAPolicyThatOnlyReportsBlocksNothing(): void
    {
        $header = ['Content-Security-Policy-Report-Only' => "connect-src 'self'"];
        $this->reply(new Response(200, $header, self::PRODUCT));

        self::assertSame(['passed: The content security policy allows the calls of the form.'], $this->policy());
    }

    public function testIfAllGoesThroughTheShopThePolicyDoesNotMatter(): void
    {
        $this->settings->set('delivery/mode', 'shop');
        $this->reply(new Response(200, ['Content-Security-Policy' => "connect-src 'none'"], self::PRODUCT));

        self::assertSame([], $this->policy());
    }

    private function variants(): SoldOutVariantsInterface
    {
        $variants = self::createStub(SoldOutVariantsInterface::class);
        $variants->method('find')->willReturn($this->soldOut);

        return $variants;
    }

    private function reply(Response $response): void
    {
        $this->shop->byPath['/catalog/product/view/id/42/'] = $response;
    }

    /**
     * The element that the real template prints.
     */
    private function form(): string
    {
        $form = (new Shop(['product' => ['id' => 42]]))->block()->getForm();

        return '<div class="restock" id="' . $form?->getId() . '">';
    }

    /**
     * @return list<string>
     */
    private function page(): array
    {
        $check = new Page($this->pages, new Config($this->settings), $this->variants());

        return $this->check($check, $this->subject(new Product(42)));
    }

    /**
     * @return list<string>
     */
    private function policy(): array
    {
        $config = new Config($this->settings);
        $check = new ContentSecurityPolicy($this->pages, $config, new UsedEndpoints($config));

        return $this->check($check, $this->subject(new Product(42)));
    }
}
