<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Config\Console\Command\EmulatedAdminhtmlAreaProcessor;
use Magento\Config\Model\Config as MagentoConfig;
use Magento\Config\Model\Config\Factory;
use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\Exception\LocalizedException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogSetting;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Fake\StoresById;

final class CatalogSettingTest extends TestCase
{
    private ScopeConfig $settings;

    /** @var list<mixed> */
    private array $created = [];

    /** @var list<string> what happened to each cache type */
    private array $caches = [];

    private bool $isLocked = false;

    private bool $isInAdmin = false;

    private bool $isSingleStoreMode = false;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
    }

    public function testMagentoSavesTheIdOfTheStoreViewInTheAreaOfTheAdmin(): void
    {
        $this->setting()->save(7, '$default');

        self::assertSame([[
            'section' => 'restock_klaviyo_back_in_stock',
            'website' => null,
            'store' => 7,
            'groups' => ['subscription' => ['fields' => ['catalog' => ['value' => '$default']]]],
        ]], $this->created);
        self::assertSame(['config is clean', 'full_page is invalid'], $this->caches);
    }

    public function testInSingleStoreModeTheIdIsSavedWhereThePageShowsIt(): void
    {
        $this->isSingleStoreMode = true;
        $this->setting()->save(7, '$default');

        self::assertSame([[
            'section' => 'restock_klaviyo_back_in_stock',
            'website' => null,
            'store' => null,
            'groups' => ['subscription' => ['fields' => ['catalog' => ['value' => '$default']]]],
        ]], $this->created);
    }

    public function testALockedSettingIsNotReportedAsSaved(): void
    {
        $this->isLocked = true;
        try {
            $this->setting()->save(7, '$default');
            self::fail('Nothing was saved.');
        } catch (LocalizedException $problem) {
            self::assertSame(
                'The Catalog ID is locked. It comes from app/etc or from an environment variable.',
                $problem->getMessage()
            );
        }
        self::assertSame([], $this->caches);
    }

    private function setting(): CatalogSetting
    {
        $area = self::createStub(EmulatedAdminhtmlAreaProcessor::class);
        $area->method('process')->willReturnCallback(function (callable $work): mixed {
            $this->isInAdmin = true;
            $result = $work();
            $this->isInAdmin = false;

            return $result;
        });
        $config = self::createStub(MagentoConfig::class);
        $config->method('save')->willReturnCallback(function () use ($config): MagentoConfig {
            if ($this->isInAdmin && !$this->isLocked) {
                $this->settings->set('subscription/catalog', '$default', 7);
            }

            return $config;
        });
        $configs = self::createStub(Factory::class);
        $configs->method('create')->willReturnCallback(function (array $data) use ($config): MagentoConfig {
            $this->created[] = $data['data'];

            return $config;
        });
        $caches = self::createStub(TypeListInterface::class);
        $caches->method('invalidate')->willReturnCallback(function (string $type): void {
            $this->caches[] = "$type is invalid";
        });
        $caches->method('cleanType')->willReturnCallback(function (string $type): void {
            $this->caches[] = "$type is clean";
        });

        return new CatalogSetting(
            $area,
            $configs,
            $caches,
            new Config($this->settings),
            new StoresById([7], $this->isSingleStoreMode)
        );
    }
}
