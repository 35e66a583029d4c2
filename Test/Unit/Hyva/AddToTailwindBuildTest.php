<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Hyva;

use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\Component\ComponentRegistrarInterface;
use Magento\Framework\DataObject;
use Magento\Framework\Event\Observer;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Observer\AddToTailwindBuild;

final class AddToTailwindBuildTest extends TestCase
{
    private const MODULE = '/srv/shop/vendor/restock/module-klaviyo-back-in-stock';

    public function testTheModuleIsAddedWithItsPathBelowMagentosRootFolder(): void
    {
        self::assertSame(
            [['src' => 'vendor/restock/module-klaviyo-back-in-stock']],
            $this->extensionsAfter(self::MODULE, new DataObject())
        );
    }

    public function testOtherModulesStayInTheList(): void
    {
        $config = new DataObject(['extensions' => [['src' => 'vendor/hyva-themes/magento2-theme-module/src']]]);

        self::assertSame(
            [
                ['src' => 'vendor/hyva-themes/magento2-theme-module/src'],
                ['src' => 'vendor/restock/module-klaviyo-back-in-stock'],
            ],
            $this->extensionsAfter(self::MODULE, $config)
        );
    }

    public function testAModuleOutsideMagentosRootFolderIsNotAdded(): void
    {
        self::assertNull($this->extensionsAfter('/srv/shop-modules/back-in-stock', new DataObject()));
    }

    public function testAnEventWithoutConfigurationChangesNothing(): void
    {
        $this->expectNotToPerformAssertions();

        $this->observer(self::MODULE)->execute(new Observer());
    }

    private function extensionsAfter(string $module, DataObject $config): mixed
    {
        $this->observer($module)->execute(new Observer(['config' => $config]));

        return $config->getData('extensions');
    }

    private function observer(string $module): AddToTailwindBuild
    {
        $components = self::createStub(ComponentRegistrarInterface::class);
        $components->method('getPath')->willReturnMap([['module', 'Restock_KlaviyoBackInStock', $module]]);

        return new AddToTailwindBuild($components, new DirectoryList('/srv/shop'));
    }
}
