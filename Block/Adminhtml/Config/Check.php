<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block\Adminhtml\Config;

use Magento\Backend\Block\Template\Context;
use Magento\Config\Block\System\Config\Form\Field;
use Magento\Framework\Data\Form\Element\AbstractElement;
use Magento\Store\Model\StoreManagerInterface;

/**
 * The button that runs the checks, in the configuration.
 */
class Check extends Field
{
    private const TEMPLATE = 'Restock_KlaviyoBackInStock::config/check.phtml';

    private string $htmlId = '';

    /**
     * @param array<string, mixed> $data
     */
    public function __construct(
        Context $context,
        private readonly StoreManagerInterface $stores,
        array $data = []
    ) {
        parent::__construct($context, $data);
    }

    /**
     * A button has no value, so it belongs to no scope and cannot be inherited.
     */
    public function render(AbstractElement $element): string
    {
        $button = clone $element;
        $button->unsetData(['scope', 'can_use_website_value', 'can_use_default_value']);

        return parent::render($button);
    }

    /**
     * What the script needs, as JSON.
     */
    public function getSettings(): string
    {
        return (string) json_encode(['Restock_KlaviyoBackInStock/js/check' => [
            'url' => $this->getUrl('restock/doctor/check'),
            'store' => $this->storeCode(),
            'running' => (string) __('The checks are running…'),
            'failed' => (string) __('The checks cannot be run. Reload the page and try again.'),
        ]], JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT);
    }

    public function getButtonId(): string
    {
        return $this->htmlId;
    }

    protected function _getElementHtml(AbstractElement $element): string
    {
        $id = $element->getHtmlId();
        $this->htmlId = is_string($id) ? $id : '';

        return $this->setTemplate(self::TEMPLATE)->toHtml();
    }

    /**
     * The store view of the page's scope; for a website, its default store view; '' for the default scope.
     */
    private function storeCode(): string
    {
        $store = $this->getRequest()->getParam('store');
        $website = $this->getRequest()->getParam('website');
        if (is_scalar($store) && (string) $store !== '') {
            return (string) $this->stores->getStore((string) $store)->getCode();
        }
        if (is_scalar($website) && (string) $website !== '') {
            $id = (int) $this->stores->getWebsite((string) $website)->getId();
            foreach ($this->stores->getStores() as $one) {
                if ((int) $one->getWebsiteId() === $id) {
                    return (string) $one->getCode();
                }
            }
        }

        return '';
    }
}
