<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use PHPUnit\Framework\TestCase;

final class PackageTest extends TestCase
{
    public function testEveryUsedMagentoModuleIsRequired(): void
    {
        $package = Module::json('composer.json');
        self::assertIsArray($package['require']);

        $used = ['magento/framework' => ''];
        foreach ((new Module())->files('php', 'xml') as $file) {
            preg_match_all('/\bMagento\\\\(\w+)\\\\/', (string) file_get_contents($file), $names);
            foreach ($names[1] as $name) {
                $used['magento/' . ($name === 'Framework' ? '' : 'module-') . self::dashed($name)] = $file;
            }
        }

        self::assertSame([], array_diff_key($used, $package['require']));
        self::assertSame('magento2-module', $package['type']);
    }

    public function testThePackageNamesItsAuthorAndWhereToFindHelp(): void
    {
        $repository = 'https://github.com/restock/module-klaviyo-back-in-stock';
        $package = Module::json('composer.json');

        self::assertSame($repository, $package['homepage']);
        self::assertSame([['name' => 'Restock', 'homepage' => 'https://github.com/restock']], $package['authors']);
        self::assertSame(
            ['issues' => "$repository/issues", 'source' => $repository, 'docs' => "$repository/tree/main/docs"],
            $package['support']
        );
    }

    public function testTheModuleIsRegisteredAndLoadedUnderOneName(): void
    {
        $registration = (string) file_get_contents(Module::root() . '/registration.php');
        $module = (string) file_get_contents(Module::root() . '/etc/module.xml');

        self::assertStringContainsString("'Restock_KlaviyoBackInStock'", $registration);
        self::assertStringContainsString('<module name="Restock_KlaviyoBackInStock">', $module);
    }

    public function testTheScriptsAreNotPartOfTheBundlesThatEveryPageLoads(): void
    {
        $view = (string) file_get_contents(Module::root() . '/etc/view.xml');
        $scripts = glob(Module::root() . '/view/frontend/web/js/*.js');
        self::assertIsArray($scripts);
        foreach ($scripts as $script) {
            self::assertStringContainsString('Restock_KlaviyoBackInStock::js/' . basename($script) . '<', $view);
        }
        $folders = glob(Module::root() . '/view/frontend/web/js/*', GLOB_ONLYDIR);
        self::assertIsArray($folders);
        foreach ($folders as $folder) {
            $item = 'directory">Restock_KlaviyoBackInStock::js/' . basename($folder) . '<';
            self::assertStringContainsString($item, $view);
        }
    }

    public function testEveryPhpFileDeclaresStrictTypes(): void
    {
        foreach ((new Module())->files('php', 'phtml') as $file) {
            self::assertStringContainsString("\ndeclare(strict_types=1);\n", (string) file_get_contents($file), $file);
        }
    }

    public function testNoClassUsesTheObjectManager(): void
    {
        foreach ((new Module())->files('php', 'phtml') as $file) {
            self::assertStringNotContainsString('ObjectManager', (string) file_get_contents($file), $file);
        }
    }

    private static function dashed(string $name): string
    {
        return strtolower((string) preg_replace('/(?<!^)([A-Z])/', '-$1', $name));
    }
}
