<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use PHPUnit\Framework\TestCase;

final class PackageTest extends TestCase
{
    /** Modules that shops can remove. The module works without them. */
    private const OPTIONAL = [
        'magento/module-re-captcha-admin-ui',
        'magento/module-re-captcha-ui',
        'magento/module-re-captcha-validation-api',
    ];

    /** A module that this one only closes for its service. */
    private const CLOSED = ['magento/module-asynchronous-operations'];

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

        $notRequired = array_flip([...self::OPTIONAL, ...self::CLOSED]);
        self::assertSame([], array_diff_key($used, $package['require'], $notRequired));
        self::assertSame('magento2-module', $package['type']);
    }

    public function testOptionalModulesAreSuggestedAndNeverNeededToReadAClass(): void
    {
        $package = Module::json('composer.json');
        self::assertIsArray($package['require']);
        self::assertIsArray($package['suggest']);
        foreach (self::OPTIONAL as $name) {
            self::assertArrayNotHasKey($name, $package['require']);
            self::assertArrayHasKey($name, $package['suggest']);
        }
        // Magento's compiler reads every class: what it extends or implements, and the types of its constructor.
        foreach ((new Module())->files('php') as $file) {
            $code = (string) file_get_contents($file);
            if (preg_match_all('/^use Magento\\\\ReCaptcha[\w\\\\]*\\\\(\w+);$/m', $code, $names) === 0) {
                continue;
            }
            foreach ($names[1] as $name) {
                self::assertDoesNotMatchRegularExpression("/(?:extends|implements)[^{]*\\b$name\\b/", $code, $file);
                self::assertDoesNotMatchRegularExpression("/__construct\\([^)]*\\b$name\\b/", $code, $file);
            }
        }
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
