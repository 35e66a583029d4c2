<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

final class ProblemsTest extends TestCase
{
    private const CLIENT_API = 'needs the subscription method "Client API".';

    private ScopeConfig $scopeConfig;

    protected function setUp(): void
    {
        $this->scopeConfig = new ScopeConfig();
    }

    public function testTheDefaultSettingsHaveNoProblem(): void
    {
        self::assertSame([], $this->problems());
    }

    public function testEverySettingThatHasWhatItNeedsHasNoProblem(): void
    {
        $this->scopeConfig->set('general/enabled', '1')
            ->set('general/public_api_key', 'Ab12Cd')
            ->set('subscription/route', 'client')
            ->set('channels/offered', 'EMAIL,SMS,WHATSAPP')
            ->set('opt_in/enabled', '1')
            ->set('opt_in/list', 'Y6nRLr');

        self::assertSame([], $this->problems());
    }

    public function testAnEnabledStoreViewNeedsAPublicApiKey(): void
    {
        $this->scopeConfig->set('general/enabled', '1');

        self::assertSame(
            ['Back-in-stock alerts need a valid Public API Key. No form is shown. Store views: English (english).'],
            $this->problems()
        );
    }

    public function testTheMarketingOptInNeedsAList(): void
    {
        $this->scopeConfig->set('opt_in/enabled', '1');

        self::assertSame(
            ['The marketing opt-in needs a List ID. Its checkbox is not shown. Store views: English (english).'],
            $this->problems()
        );
    }

    public function testSmsNeedsTheClientApiAndAList(): void
    {
        $this->scopeConfig->set('channels/offered', 'EMAIL,SMS');

        self::assertSame([
            'SMS ' . self::CLIENT_API . ' SMS is not offered. Store views: English (english).',
            'SMS needs a List ID under "Marketing Opt-In". SMS is not offered. Store views: English (english).',
        ], $this->problems());
    }

    public function testDeliveryThroughTheShopNeedsAPrivateKeyForTheServerApi(): void
    {
        $this->scopeConfig->set('delivery/mode', 'fallback')
            ->set('subscription/route', 'client')
            ->set('channels/offered', 'EMAIL,WHATSAPP');

        self::assertSame([
            'Without a Private API Key, the shop cannot use the server API. It sends requests by e-mail to the onsite '
                . 'endpoint. Store views: English (english).',
            'Without a Private API Key, the shop cannot deliver WhatsApp if Klaviyo is out of reach for the browser. '
                . 'Store views: English (english).',
        ], $this->problems());

        $this->scopeConfig->set('/klaviyo_reclaim_general/general/private_api_key', '0:3:abc');
        self::assertSame([], $this->problems());
    }

    public function testWithoutABrowserThatCallsKlaviyoAPhoneChannelNeedsAPrivateKeyInsteadOfTheClientApi(): void
    {
        $this->scopeConfig->set('delivery/mode', 'shop')->set('channels/offered', 'EMAIL,WHATSAPP');

        self::assertSame([
            'WhatsApp needs a Private API Key if requests always go through the shop. WhatsApp is not offered. '
                . 'Store views: English (english).',
        ], $this->problems());

        $this->scopeConfig->set('server_api/private_api_key', '0:3:abc');
        self::assertSame([], $this->problems());
    }

    public function testWhatsAppNeedsTheClientApiAndARecentRevision(): void
    {
        $this->scopeConfig->set('channels/offered', 'EMAIL,WHATSAPP')->set('advanced/revision', '2025-10-15');

        self::assertSame([
            'WhatsApp ' . self::CLIENT_API . ' WhatsApp is not offered. Store views: English (english).',
            'WhatsApp needs API revision 2026-01-15 or later. WhatsApp is not offered. '
                . 'Store views: English (english).',
        ], $this->problems());
    }

    public function testTheFallbackToTheClientApiIsNotEnoughForAPhoneChannel(): void
    {
        $this->scopeConfig->set('channels/offered', 'EMAIL,WHATSAPP')->set('subscription/fallback', '1');

        self::assertCount(1, $this->problems());
        self::assertStringContainsString(self::CLIENT_API, $this->problems()[0]);
    }

    public function testAFormWithoutAChannelAsksForAnEmailAddress(): void
    {
        $expected = 'No selected channel can be offered. The form asks for an e-mail address. '
            . 'Store views: English (english).';

        $this->scopeConfig->set('channels/offered', '');
        self::assertSame([$expected], $this->problems());

        $this->scopeConfig->set('channels/offered', 'WHATSAPP');
        self::assertCount(2, $this->problems());
        self::assertSame($expected, $this->problems()[1]);
    }

    public function testEachProblemNamesTheStoreViewsThatHaveIt(): void
    {
        $this->scopeConfig->set('opt_in/enabled', '1')
            ->set('opt_in/list', 'Y6nRLr', 2)
            ->set('channels/offered', 'EMAIL,WHATSAPP', 2)
            ->set('channels/offered', 'EMAIL,WHATSAPP', 3)
            ->set('subscription/route', 'client', 2);

        $problems = $this->problems(new StoreView(2, 1, 'German'), new StoreView(3, 2, 'French'));

        self::assertCount(2, $problems);
        self::assertStringStartsWith('The marketing opt-in needs a List ID.', $problems[0]);
        self::assertStringEndsWith('Store views: English (english), French (french).', $problems[0]);
        self::assertStringStartsWith('WhatsApp ' . self::CLIENT_API, $problems[1]);
        self::assertStringEndsWith('Store views: French (french).', $problems[1]);
    }

    /**
     * @return list<string>
     */
    private function problems(StoreView ...$others): array
    {
        $stores = [new StoreView(1, 1, 'English'), ...array_values($others)];

        return array_map('strval', (new Problems(new Config($this->scopeConfig)))->in($stores));
    }
}
