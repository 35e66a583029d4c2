<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Backend\Block\Template\Context;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Block\Adminhtml\Config\Check;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;

/**
 * The button in the configuration, for the scope of the page.
 */
final class ButtonTest extends TestCase
{
    protected function setUp(): void
    {
        if (getenv('MAGENTO_ROOT') !== false) {
            self::markTestSkipped("Magento's own block needs its services.");
        }
    }

    public function testTheScriptGetsTheStoreViewOfTheScope(): void
    {
        $settings = json_decode($this->block()->getSettings(), true);

        self::assertSame(['Restock_KlaviyoBackInStock/js/check' => [
            'url' => "https://shop.example/'restock/doctor/check",
            'store' => 'german',
            'running' => 'The checks are running…',
            'failed' => 'The checks cannot be run. Reload the page and try again.',
        ]], $settings);
    }

    public function testTheSettingsCannotEndTheAttribute(): void
    {
        self::assertDoesNotMatchRegularExpression("/['<>&]/", $this->block()->getSettings());
    }

    public function testTheTemplateHasNoScriptOfItsOwn(): void
    {
        $template = (string) file_get_contents(Module::root() . '/view/adminhtml/templates/config/check.phtml');

        self::assertStringContainsString('data-mage-init=', $template);
        self::assertDoesNotMatchRegularExpression('/<script|\son\w+=|\sstyle=/i', $template);
        self::assertFileExists(Module::root() . '/view/adminhtml/web/js/check.js');
    }

    private function block(): Check
    {
        $scope = self::createStub(PageScope::class);
        $scope->method('storeCode')->willReturn('german');

        return new class (new Context(), $scope) extends Check {
            public function getUrl($route = '', $params = [])
            {
                return "https://shop.example/'" . $route;
            }
        };
    }
}
