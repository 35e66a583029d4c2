<?php

declare(strict_types=1);

namespace Magento\Config\Block\System\Config\Form;

use Magento\Backend\Block\Template\Context;
use Magento\Framework\Data\Form\Element\AbstractElement;

class Field
{
    /**
     * @param array<string, mixed> $data
     */
    public function __construct(Context $context, array $data = [])
    {
    }

    /**
     * @return string
     */
    public function render(AbstractElement $element)
    {
        return '';
    }

    /**
     * @param string $route
     * @param array<string, mixed> $params
     * @return string
     */
    public function getUrl($route = '', $params = [])
    {
        return '';
    }

    /**
     * @param string $template
     * @return $this
     */
    public function setTemplate($template)
    {
        return $this;
    }

    /**
     * @return string
     */
    public function toHtml()
    {
        return '';
    }

    /**
     * @return string
     */
    protected function _getElementHtml(AbstractElement $element)
    {
        return $element->getElementHtml();
    }
}
