<?php

declare(strict_types=1);

namespace Magento\Framework\View\Element;

class Template
{
    /**
     * @param array<string, mixed> $data
     */
    public function __construct(Template\Context $context, private array $data = [])
    {
    }

    /**
     * @param string $key
     * @return mixed
     */
    public function getData($key = '')
    {
        return $this->data[$key] ?? null;
    }

    /**
     * @param string $key
     * @param mixed $value
     * @return $this
     */
    public function setData($key, $value = null)
    {
        $this->data[$key] = $value;

        return $this;
    }

    /**
     * @param string|array<string, mixed> $key
     * @param mixed $value
     * @return $this
     */
    public function assign($key, $value = null)
    {
        return $this;
    }

    /**
     * @param string|null $template
     * @return string|bool
     */
    public function getTemplateFile($template = null)
    {
        return false;
    }

    /**
     * @param string $fileName
     * @return string
     */
    public function fetchView($fileName)
    {
        return '';
    }

    /**
     * @param string $fileId
     * @param array<string, mixed> $params
     * @return string
     */
    public function getViewFileUrl($fileId, array $params = [])
    {
        return '';
    }

    /**
     * @return string
     */
    protected function _toHtml()
    {
        return $this->fetchView((string) $this->getTemplateFile());
    }
}
