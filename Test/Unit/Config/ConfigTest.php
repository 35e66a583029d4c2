<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\App\Config\ScopeConfigInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Route;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

final class ConfigTest extends TestCase
{
    private const KLAVIYO_KEY = '/klaviyo_reclaim_general/general/public_api_key';

    private ScopeConfig $scopeConfig;

    private Config $config;

    protected function setUp(): void
    {
        $this->scopeConfig = new ScopeConfig();
        $this->config = new Config($this->scopeConfig);
    }

    public function testByDefaultNothingIsEnabled(): void
    {
        self::assertFalse($this->config->isEnabled());
        self::assertSame('', $this->config->companyId());
        self::assertSame(Route::Onsite, $this->config->route());
        self::assertFalse($this->config->usesClientApi());
        self::assertSame([Channel::Email], $this->config->channels());
        self::assertSame('', $this->config->list());
        self::assertSame(10000, $this->config->timeout());
        self::assertSame(
            'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe',
            $this->config->endpoint('onsite')
        );
        self::assertSame('https://a.klaviyo.com/client/back-in-stock-subscriptions', $this->config->endpoint('client'));
        self::assertSame('https://a.klaviyo.com/client/subscriptions/', $this->config->endpoint('opt_in'));
    }

    #[TestWith(['Ab12Cd', '', 'Ab12Cd'])]
    #[TestWith([' Ab12Cd ', 'Zz99Yy', 'Ab12Cd'])]
    #[TestWith(['', 'Zz99Yy', 'Zz99Yy'])]
    #[TestWith(['', ' Zz99Yy', 'Zz99Yy'])]
    #[TestWith(['', 'pk_0123456789', ''])]
    #[TestWith(['Ab12C', 'Zz99Yy', ''])]
    #[TestWith(['Ab12C!', '', ''])]
    #[TestWith(['', '', ''])]
    public function testWithoutAKeyTheKeyOfKlaviyosExtensionIsUsed(string $own, string $other, string $used): void
    {
        $this->scopeConfig->set('general/public_api_key', $own)->set(self::KLAVIYO_KEY, $other);

        self::assertSame($used, $this->config->companyId());
    }

    public function testAValueThatIsNotAStringIsIgnored(): void
    {
        $scopeConfig = self::createStub(ScopeConfigInterface::class);
        $scopeConfig->method('getValue')->willReturn(['EMAIL', 'SMS']);

        self::assertSame([], (new Config($scopeConfig))->selectedChannels());
    }

    /**
     * @param list<Channel> $expected
     */
    #[TestWith(['client', '2026-01-15', 'EMAIL,SMS,WHATSAPP', [Channel::Email, Channel::Sms, Channel::WhatsApp]])]
    #[TestWith(['client', '2026-07-15', 'WHATSAPP', [Channel::WhatsApp]])]
    #[TestWith(['client', '2026-01-15.pre', 'WHATSAPP', [Channel::WhatsApp]])]
    #[TestWith(['client', '2025-10-15', 'EMAIL,SMS,WHATSAPP', [Channel::Email, Channel::Sms]])]
    #[TestWith(['client', '2025-10-15', 'WHATSAPP', [Channel::Email]])]
    #[TestWith(['onsite', '2026-01-15', 'EMAIL,SMS,WHATSAPP', [Channel::Email]])]
    #[TestWith(['onsite', '2026-01-15', 'SMS', [Channel::Email]])]
    #[TestWith(['client', '2026-01-15', '', [Channel::Email]])]
    #[TestWith(['client', '2026-01-15', 'PIGEON,SMS', [Channel::Sms]])]
    public function testOnlyChannelsThatTheRouteAndTheRevisionSupportAreOffered(
        string $route,
        string $revision,
        string $offered,
        array $expected
    ): void {
        $this->scopeConfig->set('subscription/route', $route)
            ->set('advanced/revision', $revision)
            ->set('opt_in/list', 'Y6nRLr')
            ->set('channels/offered', $offered);

        self::assertSame($expected, $this->config->channels());
    }

    public function testSmsIsOfferedOnlyWithAListThatRecordsTheConsent(): void
    {
        $this->scopeConfig->set('subscription/route', 'client')->set('channels/offered', 'EMAIL,SMS');

        self::assertSame([Channel::Email], $this->config->channels());
        self::assertSame('', $this->config->list());

        $this->scopeConfig->set('opt_in/list', 'Y6nRLr');

        self::assertSame([Channel::Email, Channel::Sms], $this->config->channels());
        self::assertSame('Y6nRLr', $this->config->list());
        self::assertFalse($this->config->offersOptIn());
    }

    #[TestWith(['onsite', '0', false])]
    #[TestWith(['onsite', '1', true])]
    #[TestWith(['client', '0', true])]
    public function testTheClientApiIsUsedOnlyIfTheMerchantChoseIt(
        string $route,
        string $fallback,
        bool $used
    ): void {
        $this->scopeConfig->set('subscription/route', $route)->set('subscription/fallback', $fallback);

        self::assertSame($used, $this->config->usesClientApi());
    }

    public function testAnUnknownRouteIsTheDefaultRoute(): void
    {
        $this->scopeConfig->set('subscription/route', 'carrier');

        self::assertSame(Route::Onsite, $this->config->route());
    }

    #[TestWith(['0', '', ''])]
    #[TestWith(['0', 'Y6nRLr', ''])]
    #[TestWith(['1', '', ''])]
    #[TestWith(['1', 'Y6nRLr', 'Y6nRLr'])]
    public function testTheNewsletterCheckboxNeedsToBeEnabledAndNeedsAList(
        string $enabled,
        string $list,
        string $used
    ): void {
        $this->scopeConfig->set('opt_in/enabled', $enabled)->set('opt_in/list', $list);

        self::assertSame($used, $this->config->list());
        self::assertSame($used !== '', $this->config->offersOptIn());
    }

    #[TestWith(['1', 1000])]
    #[TestWith(['60', 60000])]
    #[TestWith(['0', 1000])]
    #[TestWith(['', 1000])]
    #[TestWith(['-5', 1000])]
    #[TestWith(['9999', 60000])]
    public function testTheTimeLimitIsAlwaysFrom1To60Seconds(string $seconds, int $milliseconds): void
    {
        $this->scopeConfig->set('advanced/timeout', $seconds);

        self::assertSame($milliseconds, $this->config->timeout());
    }

    public function testTheBrowserCallsKlaviyoUnlessTheMerchantDecidesOtherwise(): void
    {
        $modes = ['' => Mode::Direct, 'direct' => Mode::Direct, 'fallback' => Mode::Fallback, 'shop' => Mode::Shop];
        foreach ($modes as $value => $mode) {
            $config = new Config((new ScopeConfig())->set('delivery/mode', $value));
            self::assertSame($mode, $config->deliveryMode());
        }
        self::assertSame(Mode::Direct, $this->config->deliveryMode());
    }

    public function testTheLimitsOfDeliveryAlwaysMakeSense(): void
    {
        self::assertSame([3, 7, 7], $this->deliveryLimits());
        $this->set('0');
        self::assertSame([1, 1, 1], $this->deliveryLimits());
        $this->set('999');
        self::assertSame([10, 30, 30], $this->deliveryLimits());
    }

    /**
     * @param list<string> $offered
     * @param list<string> $delivered
     */
    #[TestWith(['fallback', 'client', '', ['EMAIL', 'SMS'], ['EMAIL']])]
    #[TestWith(['fallback', 'client', '0:3:x', ['EMAIL', 'SMS'], ['EMAIL', 'SMS']])]
    #[TestWith(['fallback', 'onsite', '0:3:x', ['EMAIL'], ['EMAIL']])]
    #[TestWith(['shop', 'onsite', '', ['EMAIL'], ['EMAIL']])]
    #[TestWith(['shop', 'onsite', '0:3:x', ['EMAIL', 'SMS'], ['EMAIL', 'SMS']])]
    public function testTheShopDeliversAPhoneChannelOnlyWithAPrivateKey(
        string $mode,
        string $route,
        string $key,
        array $offered,
        array $delivered
    ): void {
        $this->scopeConfig->set('delivery/mode', $mode)
            ->set('subscription/route', $route)
            ->set('server_api/private_api_key', $key)
            ->set('opt_in/list', 'Y6nRLr')
            ->set('channels/offered', 'EMAIL,SMS');

        self::assertSame($offered, array_column($this->config->channels(), 'value'));
        self::assertSame($delivered, array_column($this->config->shopChannels(), 'value'));
    }

    /**
     * @return list<int>
     */
    private function deliveryLimits(): array
    {
        return [$this->config->deliveryLimit(), $this->config->keepDays(), $this->config->keepFailedDays()];
    }

    private function set(string $value): void
    {
        foreach (['limit', 'keep_days', 'keep_failed_days'] as $name) {
            $this->scopeConfig->set("delivery/$name", $value);
        }
    }
}
