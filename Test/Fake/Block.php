<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Helper\Data as CatalogData;
use Magento\Framework\Escaper;
use Magento\Framework\View\Element\Template\Context;
use ReflectionClass;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Block\BackInStock;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Model\Form\FormBuilder;

/**
 * The module's block without Magento's layout around it.
 */
final class Block extends BackInStock
{
    /** @var array<string, mixed> */
    private array $variables = [];

    /**
     * @param string $templateFile absolute path; the module's own template if none is given
     * @param string $static address of the static files
     * @param array<string, mixed> $data
     */
    public function __construct(
        CatalogData $catalog,
        SoldOutVariantsInterface $variants,
        FormBuilder $forms,
        Tags $tags,
        private readonly string $templateFile = '',
        private readonly string $static = '',
        array $data = []
    ) {
        $context = (new ReflectionClass(Context::class))->newInstanceWithoutConstructor();
        parent::__construct($context, $catalog, $variants, $forms, $tags, ['template' => 'form.phtml'] + $data);
    }

    public function html(): string
    {
        return $this->_toHtml();
    }

    public function getTemplateFile($template = null)
    {
        if ($template === null && $this->templateFile !== '') {
            return $this->templateFile;
        }
        $name = str_replace('Restock_KlaviyoBackInStock::', '', $template ?? 'form.phtml');

        return dirname(__DIR__, 2) . '/view/frontend/templates/' . $name;
    }

    public function getViewFileUrl($fileId, array $params = [])
    {
        return $this->static . str_replace('::', '/', $fileId);
    }

    public function assign($key, $value = null)
    {
        $this->variables = (is_array($key) ? $key : [$key => $value]) + $this->variables;

        return $this;
    }

    public function fetchView($fileName)
    {
        // The names that Magento gives to every template.
        $block = $this;
        $escaper = new Escaper();
        extract($this->variables);
        ob_start();
        try {
            include $fileName;
        } finally {
            $html = (string) ob_get_clean();
        }

        return $html;
    }
}
