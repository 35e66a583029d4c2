<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Backend\Block\Template\Context;
use Magento\Framework\App\RequestInterface;
use Magento\Store\Api\Data\WebsiteInterface;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Block\Adminhtml\Config\Check;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
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

    /**
     * @param array<string, string> $scope
     */
    #[TestWith([[], ''])]
    #[TestWith([['store' => '5'], 'german'])]
    #[TestWith([['website' => '2'], 'wholesale'])]
    public function testTheScriptGetsTheStoreViewOfTheScope(array $scope, string $code): void
    {
        $settings = json_decode($this->block($scope)->getSettings(), true);

        self::assertSame(['Restock_KlaviyoBackInStock/js/check' => [
            'url' => "https://shop.example/'restock/doctor/check",
            'store' => $code,
            'running' => 'The checks are running…',
            'failed' => 'The checks cannot be run. Reload the page and try again.',
        ]], $settings);
    }

    public function testTheSettingsCannotEndTheAttribute(): void
    {
        self::assertDoesNotMatchRegularExpression("/['<>&]/", $this->block([])->getSettings());
    }

    public function testTheTemplateHasNoScriptOfItsOwn(): void
    {
        $template = (string) file_get_contents(Module::root() . '/view/adminhtml/templates/config/check.phtml');

        self::assertStringContainsString('data-mage-init=', $template);
        self::assertDoesNotMatchRegularExpression('/<script|\son\w+=|\sstyle=/i', $template);
        self::assertFileExists(Module::root() . '/view/adminhtml/web/js/check.js');
    }

    /**
     * @param array<string, string> $scope
     */
    private function block(array $scope): Check
    {
        $request = self::createStub(RequestInterface::class);
        $request->method('getParam')->willReturnCallback(static fn (string $name): ?string => $scope[$name] ?? null);
        $website = self::createStub(WebsiteInterface::class);
        $website->method('getId')->willReturn(2);
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getStore')->willReturn(new StoreView(5, 1, 'German'));
        $stores->method('getStores')->willReturn([new StoreView(5, 1, 'German'), new StoreView(6, 2, 'Wholesale')]);
        $stores->method('getWebsite')->willReturn($website);

        return new class ($request, $stores) extends Check {
            public function __construct(
                private readonly RequestInterface $request,
                StoreManagerInterface $stores
            ) {
                parent::__construct(new Context(), $stores);
            }

            public function getRequest()
            {
                return $this->request;
            }

            public function getUrl($route = '', $params = [])
            {
                return "https://shop.example/'" . $route;
            }
        };
    }
}
