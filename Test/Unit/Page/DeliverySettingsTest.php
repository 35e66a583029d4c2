<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\TestCase;
use stdClass;

/**
 * What the page tells the script about delivery through the shop.
 */
final class DeliverySettingsTest extends TestCase
{
    use ReadsPages;

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'server_api/private_api_key' => 'pk_secret',
        'channels/offered' => 'EMAIL,SMS',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
    ];

    private const URL = 'https://shop.example/rest/default_store_view/V1/restock/subscriptions';

    public function testByDefaultThePageDoesNotMentionIt(): void
    {
        self::assertObjectNotHasProperty('delivery', $this->settings(['product' => Catalog::SIMPLE]));
    }

    public function testAsAFallbackThePageHasTheShopsServiceBesideKlaviyos(): void
    {
        $settings = $this->settings([
            'product' => Catalog::SIMPLE,
            'config' => ['delivery/mode' => 'fallback'] + self::EVERYTHING,
        ]);

        self::assertEquals((object) ['url' => self::URL, 'always' => false], $settings->delivery);
        self::assertSame('https://a.klaviyo.com/onsite/components/back-in-stock/subscribe', $settings->endpoint);
        self::assertInstanceOf(stdClass::class, $settings->client);
        self::assertInstanceOf(stdClass::class, $settings->optIn);
    }

    public function testIfRequestsAlwaysGoThroughTheShopKlaviyosHostIsNotInThePage(): void
    {
        $page = ['product' => Catalog::SIMPLE, 'config' => ['delivery/mode' => 'shop'] + self::EVERYTHING];
        $settings = $this->settings($page);

        self::assertEquals((object) ['url' => self::URL, 'always' => true], $settings->delivery);
        self::assertSame('', $settings->endpoint);
        self::assertEquals((object) ['country' => 'US'], $settings->phone);
        self::assertStringNotContainsString('klaviyo.com', (string) json_encode($settings, JSON_UNESCAPED_SLASHES));
    }

    public function testThePageHasWhatReCaptchaNeeds(): void
    {
        $captcha = ['rendering' => ['sitekey' => '6Lc'], 'invisible' => true];
        $page = ['product' => Catalog::SIMPLE, 'captcha' => $captcha];
        $expected = ['url' => self::URL, 'always' => true, 'captcha' => $captcha];

        self::assertSame($expected, json_decode((string) json_encode(
            $this->settings($page + ['config' => ['delivery/mode' => 'shop']])->delivery
        ), true));
        self::assertObjectNotHasProperty('delivery', $this->settings($page), 'the browser sends no token to Klaviyo');
    }

    public function testThePrivateKeyIsNeverInThePage(): void
    {
        foreach (['direct', 'fallback', 'shop'] as $mode) {
            $page = ['product' => Catalog::SIMPLE, 'config' => ['delivery/mode' => $mode] + self::EVERYTHING];

            self::assertStringNotContainsString('pk_', (string) json_encode($this->settings($page)));
        }
    }
}
