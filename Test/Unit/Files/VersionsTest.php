<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use Composer\Semver\Semver;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class VersionsTest extends TestCase
{
    /** The packages of each Magento release, as its composer.json files name them. */
    private const RELEASES = [
        '2.4.6' => [
            'framework' => '103.0.6', 'module-backend' => '102.0.6', 'module-catalog' => '104.0.6',
            'module-catalog-inventory' => '100.4.6', 'module-config' => '101.2.6',
            'module-configurable-product' => '100.4.6', 'module-csp' => '100.4.5', 'module-directory' => '100.4.6',
            'module-eav' => '102.1.6', 'module-grouped-product' => '100.4.6', 'module-store' => '101.1.6',
            'module-ui' => '101.2.6',
            'module-customer' => '103.0.6', 'framework-message-queue' => '100.4.6',
        ],
        '2.4.7-p6' => [
            'framework' => '103.0.7-p6', 'module-backend' => '102.0.7-p4', 'module-catalog' => '104.0.7-p6',
            'module-catalog-inventory' => '100.4.7-p5', 'module-config' => '101.2.7-p5',
            'module-configurable-product' => '100.4.7-p5', 'module-csp' => '100.4.6-p5',
            'module-directory' => '100.4.7-p4', 'module-eav' => '102.1.7', 'module-grouped-product' => '100.4.7',
            'module-store' => '101.1.7', 'module-ui' => '101.2.7-p5',
            'module-customer' => '103.0.7-p5', 'framework-message-queue' => '100.4.7',
        ],
        '2.4.8-p1' => [
            'framework' => '103.0.8-p1', 'module-backend' => '102.0.8', 'module-catalog' => '104.0.8-p1',
            'module-catalog-inventory' => '100.4.8', 'module-config' => '101.2.8',
            'module-configurable-product' => '100.4.8', 'module-csp' => '100.4.7', 'module-directory' => '100.4.8',
            'module-eav' => '102.1.8', 'module-grouped-product' => '100.4.8', 'module-store' => '101.1.8',
            'module-ui' => '101.2.8',
            'module-customer' => '103.0.8-p1', 'framework-message-queue' => '100.4.8',
        ],
        '2.4.9' => ['framework' => '103.0.9', 'module-catalog' => '104.0.9', 'module-csp' => '100.4.8'],
    ];

    #[TestWith(['2.4.6'])]
    #[TestWith(['2.4.7-p6'])]
    #[TestWith(['2.4.8-p1'])]
    #[TestWith(['2.4.9'])]
    public function testEachMagentoReleaseSatisfiesTheRequirements(string $release): void
    {
        foreach (self::RELEASES[$release] as $package => $version) {
            $this->assertSatisfied("magento/$package", $version);
        }
    }

    public function testAMagentoReleaseThatIsTooOldIsRefused(): void
    {
        self::assertFalse(Semver::satisfies('103.0.5-p14', $this->requirement('magento/framework')));
    }

    #[TestWith(['8.1.2'])]
    #[TestWith(['8.2.36'])]
    #[TestWith(['8.3.0'])]
    #[TestWith(['8.4.20'])]
    #[TestWith(['8.5.1'])]
    public function testEachPhpVersionSatisfiesTheRequirements(string $version): void
    {
        $this->assertSatisfied('php', $version);
    }

    #[TestWith(['8.0.30'])]
    #[TestWith(['8.6.0'])]
    public function testAnUntestedPhpVersionIsRefused(string $version): void
    {
        self::assertFalse(Semver::satisfies($version, $this->requirement('php')));
    }

    public function testTheComposerAndTheNpmPackageHaveTheSameVersion(): void
    {
        $npm = Module::json('package.json');

        self::assertIsString($npm['version']);
        self::assertSame($npm['version'], Module::json('composer.json')['version']);
        self::assertMatchesRegularExpression('/^\d+\.\d+\.\d+$/D', $npm['version']);
    }

    private function assertSatisfied(string $package, string $version): void
    {
        $constraint = $this->requirement($package);

        self::assertTrue(Semver::satisfies($version, $constraint), "$package $version does not satisfy $constraint");
    }

    private function requirement(string $package): string
    {
        $require = Module::json('composer.json')['require'];
        self::assertIsArray($require);
        self::assertIsString($require[$package]);

        return $require[$package];
    }
}
