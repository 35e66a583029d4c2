<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Enabled;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Extension;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\MagentosAlert;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\PublicKey;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Settings;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\SoldOutProducts;
use Restock\KlaviyoBackInStock\Test\Fake\Modules;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

/**
 * The checks that only read settings.
 */
final class SettingsChecksTest extends TestCase
{
    use ChecksSubjects;

    private const EXTENSION = '/klaviyo_reclaim_general/general/';

    private ScopeConfig $settings;

    private Config $config;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
        $this->config = new Config($this->settings);
    }

    public function testTheModuleIsEnabledForTheStoreView(): void
    {
        $this->settings->set('general/enabled', '1', 1);
        self::assertSame(['passed: Back-in-stock alerts are enabled.'], $this->check(new Enabled($this->config)));

        $this->settings->set('general/enabled', '0', 1);
        self::assertSame(['failed: Back-in-stock alerts are not enabled.'], $this->check(new Enabled($this->config)));
    }

    public function testTheKeyIsNamedWithItsSource(): void
    {
        $check = new PublicKey($this->config);
        self::assertSame(['failed: There is no valid Public API Key. No form is shown.'], $this->check($check));

        $this->settings->set(self::EXTENSION . 'public_api_key', 'Xy34Zz');
        self::assertSame(
            ["passed: The Public API Key is Xy34Zz, from Klaviyo's own extension."],
            $this->check($check)
        );

        $this->settings->set('general/public_api_key', 'Ab12Cd');
        self::assertSame(['passed: The Public API Key is Ab12Cd.'], $this->check($check));

        $this->settings->set('general/public_api_key', 'pk_0123456789');
        self::assertSame(['failed: There is no valid Public API Key. No form is shown.'], $this->check($check));
    }

    public function testSettingsThatLackOthersAreNamed(): void
    {
        $this->settings->set('general/enabled', '1')->set('general/public_api_key', 'Ab12Cd');
        $check = new Settings($this->config, new Problems($this->config));
        self::assertSame(['passed: Every setting has what it needs.'], $this->check($check));

        $this->settings->set('opt_in/enabled', '1');
        self::assertSame([
            'failed: The marketing opt-in needs a List ID. Its checkbox is not shown. Store views: Default Store View '
            . '(default_store_view).',
        ], $this->check($check));
    }

    public function testMagentosOwnAlertIsNoticed(): void
    {
        $check = new MagentosAlert($this->config, $this->modules('Magento_ProductAlert'));
        self::assertSame(["passed: Magento's own stock alert is disabled."], $this->check($check));

        $this->settings->set('/catalog/productalert/allow_stock', '1');
        self::assertStringStartsWith("failed: Magento's own stock alert is shown", $this->check($check)[0]);

        $check = new MagentosAlert($this->config, $this->modules());
        self::assertSame(["passed: Magento's own stock alert is disabled."], $this->check($check));
    }

    public function testHiddenProductsAreMentioned(): void
    {
        $check = new SoldOutProducts($this->config);
        self::assertStringStartsWith('passed: Categories and search hide', $this->check($check)[0]);

        $this->settings->set('/cataloginventory/options/show_out_of_stock', '1');
        self::assertSame(['passed: Categories and search show sold-out products.'], $this->check($check));
    }

    public function testWithoutTheExtensionKlaviyoDoesNotKnowTheStock(): void
    {
        $message = ": Klaviyo's own extension is not enabled. Without it, Klaviyo does not know the stock.";
        self::assertSame(["failed$message"], $this->check($this->extension(false)));

        $this->settings->set('subscription/integration', '$custom');
        self::assertSame(["unknown$message"], $this->check($this->extension(false)));
    }

    public function testTheExtensionHasToUseTheSameAccount(): void
    {
        $this->settings->set('general/public_api_key', 'Ab12Cd');
        self::assertSame(
            ["unknown: Klaviyo's own extension has no Public API Key."],
            $this->check($this->extension())
        );

        $this->settings->set(self::EXTENSION . 'public_api_key', 'Xy34Zz');
        self::assertSame(
            ["failed: Klaviyo's own extension uses another Public API Key (Xy34Zz)."],
            $this->check($this->extension())
        );

        $this->settings->set(self::EXTENSION . 'public_api_key', 'Ab12Cd')->set(self::EXTENSION . 'enable', '1');
        self::assertSame(
            ["passed: Klaviyo's own extension uses the same Public API Key."],
            $this->check($this->extension())
        );
    }

    public function testTheExtensionTellsTheStockAlsoIfItsScriptsAreDisabled(): void
    {
        $this->settings->set('general/public_api_key', 'Ab12Cd')->set(self::EXTENSION . 'public_api_key', 'Ab12Cd');

        self::assertSame([
            "passed: Klaviyo's own extension uses the same Public API Key. It is disabled in its settings, but Klaviyo "
            . 'can still read the stock.',
        ], $this->check($this->extension()));
    }

    public function testWithoutAValidKeyOfTheFormThereIsNothingToCompare(): void
    {
        $this->settings->set('general/public_api_key', 'pk_0123456789')
            ->set(self::EXTENSION . 'public_api_key', 'Ab12Cd');

        self::assertSame([], $this->check($this->extension()));
    }

    private function extension(bool $isInstalled = true): Extension
    {
        return new Extension($isInstalled ? $this->modules('Klaviyo_Reclaim') : $this->modules(), $this->config);
    }

    private function modules(string ...$enabled): Modules
    {
        return new Modules(array_values($enabled));
    }
}
