<?php

declare(strict_types=1);

namespace Magento\Framework\Data\Form\Element;

class AbstractElement
{
    /**
     * @param list<string>|string|null $key
     * @return $this
     */
    public function unsetData($key = null)
    {
        return $this;
    }

    /**
     * @param string $key
     * @return mixed
     */
    public function getData($key = '')
    {
        return null;
    }

    /**
     * @return string
     */
    public function getHtmlId()
    {
        return '';
    }

    /**
     * @return string
     */
    public function getElementHtml()
    {
        return '';
    }
}
