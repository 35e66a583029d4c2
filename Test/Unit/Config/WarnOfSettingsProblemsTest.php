<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\Event\Observer;
use Magento\Framework\Message\ManagerInterface;
use Magento\Store\Api\Data\WebsiteInterface;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;
use Restock\KlaviyoBackInStock\Observer\WarnOfSettingsProblems;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

final class WarnOfSettingsProblemsTest extends TestCase
{
    private const SECTION = 'restock_klaviyo_back_in_stock';

    private ScopeConfig $scopeConfig;

    protected function setUp(): void
    {
        $this->scopeConfig = (new ScopeConfig())->set('opt_in/enabled', '1');
    }

    /**
     * @param array<string, string|null> $scope
     */
    #[TestWith([[], 'English (english), German (german), French (french)'])]
    #[TestWith([['website' => null, 'store' => null], 'English (english), German (german), French (french)'])]
    #[TestWith([['website' => '', 'store' => ''], 'English (english), German (german), French (french)'])]
    #[TestWith([['website' => '1'], 'English (english), German (german)'])]
    #[TestWith([['website' => '2'], 'French (french)'])]
    #[TestWith([['store' => '2'], 'German (german)'])]
    #[TestWith([['website' => '2', 'store' => '2'], 'German (german)'])]
    public function testTheMerchantIsWarnedForTheStoreViewsOfTheSavedScope(array $scope, string $storeViews): void
    {
        self::assertSame(
            ["The marketing opt-in needs a List ID. Its checkbox is not shown. Store views: $storeViews."],
            $this->warningsAfter(['section' => self::SECTION, 'groups' => []] + $scope)
        );
    }

    public function testEveryProblemIsAWarningOfItsOwn(): void
    {
        $this->scopeConfig->set('channels/offered', 'EMAIL,SMS', 2);

        self::assertCount(3, $this->warningsAfter(['section' => self::SECTION, 'store' => '2']));
    }

    public function testSettingsThatWorkTogetherCauseNoWarning(): void
    {
        $this->scopeConfig->set('opt_in/list', 'Y6nRLr');

        self::assertSame([], $this->warningsAfter(['section' => self::SECTION]));
    }

    #[TestWith([['section' => 'catalog']])]
    #[TestWith([[]])]
    #[TestWith([null])]
    public function testSavingAnotherSectionCausesNoWarning(mixed $saved): void
    {
        self::assertSame([], $this->warningsAfter($saved));
    }

    /**
     * @return list<string>
     */
    private function warningsAfter(mixed $saved): array
    {
        $english = new StoreView(1, 1, 'English');
        $german = new StoreView(2, 1, 'German');
        $french = new StoreView(3, 2, 'French');
        $website = self::createStub(WebsiteInterface::class);
        $website->method('getId')->willReturn(1);
        $other = self::createStub(WebsiteInterface::class);
        $other->method('getId')->willReturn(2);
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getStores')->willReturn([1 => $english, 2 => $german, 3 => $french]);
        $stores->method('getStore')->willReturnMap([['1', $english], ['2', $german], ['3', $french]]);
        $stores->method('getWebsite')->willReturnMap([['1', $website], ['2', $other]]);
        $warnings = [];
        $messages = self::createStub(ManagerInterface::class);
        $messages->method('addWarningMessage')->willReturnCallback(
            static function (string $text) use (&$warnings, $messages): ManagerInterface {
                $warnings[] = $text;

                return $messages;
            }
        );

        (new WarnOfSettingsProblems(new Problems(new Config($this->scopeConfig)), $stores, $messages))
            ->execute(new Observer(['configData' => $saved]));

        return $warnings;
    }
}
