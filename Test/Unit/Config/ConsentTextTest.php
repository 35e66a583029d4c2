<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Backend\Block\Template\Context;
use Magento\Framework\Data\Form\Element\AbstractElement;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Block\Adminhtml\Config\ConsentText;

final class ConsentTextTest extends TestCase
{
    public function testTheScriptKnowsTheChannelAndTheListOfOfferedOnes(): void
    {
        if (getenv('MAGENTO_ROOT') !== false) {
            self::markTestSkipped("Magento's own block needs its services.");
        }
        $element = self::createStub(AbstractElement::class);
        $element->method('getHtmlId')->willReturn('restock_channels_consent_whatsapp');
        $element->method('getElementHtml')->willReturn('<textarea></textarea>');
        $block = new class (new Context()) extends ConsentText {
            public function html(AbstractElement $element): string
            {
                return $this->_getElementHtml($element);
            }
        };

        self::assertSame(
            '<div data-mage-init=\'{"Restock_KlaviyoBackInStock\/js\/consent-text":'
            . '{"offered":"restock_channels_offered","channel":"WHATSAPP"}}\'><textarea></textarea></div>',
            $block->html($element)
        );
    }
}
