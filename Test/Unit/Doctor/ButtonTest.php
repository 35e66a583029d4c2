<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use DOMDocument;
use DOMElement;
use DOMXPath;
use Magento\Backend\Block\Template\Context;
use Magento\Backend\Model\Auth\Session;
use Magento\Framework\Data\Form\Element\AbstractElement;
use Magento\Framework\Escaper;
use Magento\User\Model\User;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Block\Adminhtml\Config\Check;
use Restock\KlaviyoBackInStock\Block\Adminhtml\Config\Proof;
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

    public function testTheTestSubscriptionKnowsTheAdminsAddressAndItsThreeSteps(): void
    {
        $user = self::createStub(User::class);
        $user->method('getEmail')->willReturn('me@example.com');
        $session = self::createStub(Session::class);
        $session->method('getUser')->willReturn($user);
        $block = new class (new Context(), $this->scope(), $session) extends Proof {
            public function getUrl($route = '', $params = [])
            {
                return "https://shop.example/'" . $route;
            }
        };

        self::assertSame('me@example.com', $block->getEmail());
        self::assertSame(['Restock_KlaviyoBackInStock/js/proof' => [
            'begin' => "https://shop.example/'restock/doctor/prove",
            'look' => "https://shop.example/'restock/doctor/look",
            'save' => "https://shop.example/'restock/doctor/saveCatalog",
            'store' => 'german',
            'pause' => '2000',
            'beginning' => 'Sending the test subscription…',
            'saving' => 'Saving…',
            'failed' => 'The test cannot be run. Reload the page and try again.',
        ]], json_decode($block->getSettings(), true));
    }

    public function testTheCommentIsPrintedNextToTheButtonOnly(): void
    {
        $element = new class () extends AbstractElement {
            public static string $comment = 'Save first.';

            public function getData($key = '')
            {
                return $key === 'comment' ? self::$comment : null;
            }

            public function unsetData($key = null)
            {
                self::$comment = in_array('comment', (array) $key, true) ? '' : self::$comment;

                return $this;
            }
        };
        $block = $this->block();
        $block->render($element);

        self::assertSame('Save first.', $block->getComment());
        self::assertSame('', $element->getData('comment'));
    }

    #[TestWith(['check'])]
    #[TestWith(['proof'])]
    public function testATemplateHasNoScriptOfItsOwn(string $name): void
    {
        $template = (string) file_get_contents(Module::root() . "/view/adminhtml/templates/config/$name.phtml");

        self::assertStringContainsString('data-mage-init=', $template);
        self::assertDoesNotMatchRegularExpression('/<script|\son\w+=|\sstyle=|\sname=/i', $template);
        self::assertFileExists(Module::root() . "/view/adminhtml/web/js/$name.js");
    }

    public function testTheFieldForTheProductHasALabelAndANote(): void
    {
        $page = new DOMDocument();
        $page->loadHTML($this->html($this->block()));
        $xpath = new DOMXPath($page);
        $field = $page->getElementsByTagName('input')->item(0);
        self::assertInstanceOf(DOMElement::class, $field);
        $note = $page->getElementById($field->getAttribute('aria-describedby'));

        self::assertSame(
            'SKU (optional)',
            $xpath->evaluate('string(//label[@for="' . $field->getAttribute('id') . '"])')
        );
        self::assertStringStartsWith('A sold-out product, for the checks', trim($note->textContent ?? ''));
    }

    private function html(Check $block): string
    {
        $escaper = new Escaper();
        ob_start();
        include Module::root() . '/view/adminhtml/templates/config/check.phtml';

        return (string) ob_get_clean();
    }

    private function block(): Check
    {
        return new class (new Context(), $this->scope()) extends Check {
            public function getUrl($route = '', $params = [])
            {
                return "https://shop.example/'" . $route;
            }
        };
    }

    private function scope(): PageScope
    {
        $scope = self::createStub(PageScope::class);
        $scope->method('storeCode')->willReturn('german');

        return $scope;
    }
}
