<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block\Adminhtml\Config;

use Magento\Config\Block\System\Config\Form\Field;
use Magento\Framework\Data\Form\Element\AbstractElement;

/**
 * The consent text of a channel. It is shown while the channel is one of the offered ones.
 *
 * Magento's own "depends" compares the first selected option only, so it cannot do this.
 */
class ConsentText extends Field
{
    protected function _getElementHtml(AbstractElement $element): string
    {
        $id = $element->getHtmlId();
        $parts = explode('_consent_', is_string($id) ? $id : '');
        $settings = (string) json_encode(['Restock_KlaviyoBackInStock/js/consent-text' => [
            'offered' => $parts[0] . '_offered',
            'channel' => strtoupper($parts[1] ?? ''),
        ]], JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT);

        return "<div data-mage-init='$settings'>" . $element->getElementHtml() . '</div>';
    }
}
