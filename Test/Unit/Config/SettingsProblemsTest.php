<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\UrlInterface;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;
use Restock\KlaviyoBackInStock\Model\Notice\SettingsProblems;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\Stores;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

final class SettingsProblemsTest extends TestCase
{
    private ScopeConfig $scopeConfig;

    protected function setUp(): void
    {
        $this->scopeConfig = (new ScopeConfig())->set('general/enabled', '1');
    }

    public function testTheEnabledStoreViewsWithoutAKeyAreNamed(): void
    {
        $this->scopeConfig->set('general/public_api_key', 'Ab12Cd', 1)
            ->set('general/public_api_key', 'nonsense', 3)
            ->set('general/enabled', '0', 4);

        $notice = $this->notice();

        self::assertTrue($notice->isDisplayed());
        self::assertStringContainsString(
            'No form is shown. Store views: German (german), A &lt;b&gt;bold&lt;/b&gt; one (a_b_bold_b_one).',
            $notice->getText()
        );
        self::assertSame(2, $notice->getSeverity());
    }

    public function testSettingsThatCannotWorkTogetherAreListed(): void
    {
        $this->scopeConfig->set('general/public_api_key', 'Ab12Cd')->set('opt_in/enabled', '1', 2);

        self::assertStringContainsString(
            'The marketing opt-in needs a List ID. Its checkbox is not shown. Store views: German (german).',
            $this->notice()->getText()
        );
    }

    public function testItLinksToTheSettings(): void
    {
        self::assertStringContainsString(
            '<a href="https://shop.example/adminhtml/system_config/edit?section=restock_klaviyo_back_in_stock">',
            $this->notice()->getText()
        );
    }

    public function testTheKeyOfKlaviyosExtensionIsEnough(): void
    {
        $this->scopeConfig->set('/klaviyo_reclaim_general/general/public_api_key', 'Zz99Yy');

        self::assertFalse($this->notice()->isDisplayed());
    }

    public function testAStoreViewThatIsNotEnabledHasNoProblem(): void
    {
        $this->scopeConfig->set('general/enabled', '0')->set('opt_in/enabled', '1');

        self::assertFalse($this->notice()->isDisplayed());
    }

    public function testUsersWhoMayNotChangeTheSettingsDoNotSeeIt(): void
    {
        self::assertFalse($this->notice(false)->isDisplayed());
    }

    public function testOtherProblemsAreAnotherMessage(): void
    {
        $before = $this->notice()->getIdentity();
        $this->scopeConfig->set('general/enabled', '0', 1);

        self::assertNotSame($before, $this->notice()->getIdentity());
        self::assertLessThanOrEqual(100, strlen($before), 'the width of its column');
    }

    private function notice(bool $allowed = true): SettingsProblems
    {
        $authorization = $this->createMock(AuthorizationInterface::class);
        $authorization->method('isAllowed')->with('Restock_KlaviyoBackInStock::config')->willReturn($allowed);
        $url = self::createStub(UrlInterface::class);
        $url->method('getUrl')->willReturnCallback(
            static fn (string $path, array $params): string => "https://shop.example/$path?" . http_build_query($params)
        );
        $stores = new Stores(
            new StoreView(1, 1, 'English'),
            new StoreView(2, 1, 'German'),
            new StoreView(3, 2, 'A <b>bold</b> one'),
            new StoreView(4, 2, 'Switched off'),
            new StoreView(5, 2, 'Closed', false)
        );

        $config = new Config($this->scopeConfig);

        return new SettingsProblems($config, new Problems($config), $stores, $url, $authorization, new Escaper());
    }
}
