<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Closure;
use Magento\Framework\App\Config\ScopeConfigInterface;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\ChannelNeed;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Route;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

final class ConfigScopeTest extends TestCase
{
    /**
     * @return iterable<string, array{array<string, string>, Closure(Config, int): mixed, mixed, mixed}>
     */
    public static function settings(): iterable
    {
        $client = ['subscription/route' => 'client'];
        $sms = $client + ['channels/offered' => 'EMAIL,SMS', 'opt_in/list' => 'Y6nRLr'];
        $optIn = ['opt_in/enabled' => '1', 'opt_in/list' => 'Y6nRLr'];

        yield 'enabled' => [
            ['general/enabled' => '1'],
            static fn (Config $c, int $id): mixed => $c->isEnabled($id),
            true,
            false,
        ];
        yield 'key' => [
            ['general/public_api_key' => 'Ab12Cd'],
            static fn (Config $c, int $id): mixed => $c->companyId($id),
            'Ab12Cd',
            '',
        ];
        yield 'other key' => [
            ['/klaviyo_reclaim_general/general/public_api_key' => 'Zz99Yy'],
            static fn (Config $c, int $id): mixed => $c->companyId($id),
            'Zz99Yy',
            '',
        ];
        yield 'text' => [
            ['texts/email_note' => 'Soon'],
            static fn (Config $c, int $id): mixed => $c->words('email_note', $id),
            'Soon',
            '',
        ];
        yield 'route' => [
            $client,
            static fn (Config $c, int $id): mixed => $c->route($id),
            Route::Client,
            Route::Onsite,
        ];
        yield 'client API' => [$client, static fn (Config $c, int $id): mixed => $c->usesClientApi($id), true, false];
        yield 'fallback' => [
            ['subscription/fallback' => '1'],
            static fn (Config $c, int $id): mixed => $c->usesClientApi($id),
            true,
            false,
        ];
        yield 'integration' => [
            ['subscription/integration' => '$custom'],
            static fn (Config $c, int $id): mixed => $c->integration($id),
            '$custom',
            '$magento_two',
        ];
        yield 'catalog' => [
            ['subscription/catalog' => '7-7'],
            static fn (Config $c, int $id): mixed => $c->catalog($id),
            '7-7',
            '',
        ];
        yield 'selected channels' => [
            $sms,
            static fn (Config $c, int $id): mixed => $c->selectedChannels($id),
            [Channel::Email, Channel::Sms],
            [Channel::Email],
        ];
        yield 'channels' => [
            $sms,
            static fn (Config $c, int $id): mixed => $c->channels($id),
            [Channel::Email, Channel::Sms],
            [Channel::Email],
        ];
        yield 'missing client API and list' => [
            $sms,
            static fn (Config $c, int $id): mixed => $c->missingFor(Channel::Sms, $id),
            [],
            [ChannelNeed::ClientApi, ChannelNeed::ListId],
        ];
        yield 'missing revision' => [
            ['advanced/revision' => '2025-10-15'],
            static fn (Config $c, int $id): mixed => $c->missingFor(Channel::WhatsApp, $id),
            [ChannelNeed::ClientApi, ChannelNeed::Revision],
            [ChannelNeed::ClientApi],
        ];
        yield 'list for SMS' => [$sms, static fn (Config $c, int $id): mixed => $c->list($id), 'Y6nRLr', ''];
        yield 'list for the newsletter' => [
            $optIn,
            static fn (Config $c, int $id): mixed => $c->list($id),
            'Y6nRLr',
            '',
        ];
        yield 'newsletter' => [$optIn, static fn (Config $c, int $id): mixed => $c->offersOptIn($id), true, false];
        yield 'newsletter enabled' => [
            $optIn,
            static fn (Config $c, int $id): mixed => $c->isOptInEnabled($id),
            true,
            false,
        ];
        yield 'newsletter text' => [
            ['opt_in/text' => 'News'],
            static fn (Config $c, int $id): mixed => $c->optInText($id),
            'News',
            '',
        ];
        yield 'consent text' => [
            ['channels/consent_whatsapp' => 'Yes'],
            static fn (Config $c, int $id): mixed => $c->consent(Channel::WhatsApp, $id),
            'Yes',
            '',
        ];
        yield 'endpoint' => [
            ['advanced/client_endpoint' => 'https://proxy.example/'],
            static fn (Config $c, int $id): mixed => $c->endpoint('client', $id),
            'https://proxy.example/',
            'https://a.klaviyo.com/client/back-in-stock-subscriptions',
        ];
        yield 'revision' => [
            ['advanced/revision' => '2026-07-15'],
            static fn (Config $c, int $id): mixed => $c->revision($id),
            '2026-07-15',
            '2026-01-15',
        ];
        yield 'time limit' => [
            ['advanced/timeout' => '3'],
            static fn (Config $c, int $id): mixed => $c->timeout($id),
            3000,
            10000,
        ];
        yield 'country' => [
            ['/general/country/default' => 'DE'],
            static fn (Config $c, int $id): mixed => $c->country($id),
            'DE',
            '',
        ];
    }

    /**
     * @param array<string, string> $values
     * @param Closure(Config, int): mixed $read
     */
    #[DataProvider('settings')]
    public function testEachSettingIsReadForItsStoreView(
        array $values,
        Closure $read,
        mixed $inThisStoreView,
        mixed $inAnother
    ): void {
        $scopeConfig = new ScopeConfig();
        foreach ($values as $path => $value) {
            $scopeConfig->set($path, $value, 2);
        }
        $config = new Config($scopeConfig);

        self::assertSame($inThisStoreView, $read($config, 2));
        self::assertSame($inAnother, $read($config, 1));
    }

    public function testValuesAreReadInTheScopeOfTheStoreView(): void
    {
        $scopeConfig = self::createStub(ScopeConfigInterface::class);
        $scopeConfig->method('getValue')->willReturnMap([
            ['restock_klaviyo_back_in_stock/general/enabled', 'store', 7, '1'],
        ]);

        self::assertTrue((new Config($scopeConfig))->isEnabled(7));
    }
}
