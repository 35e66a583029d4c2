<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block\Adminhtml\Config;

use Magento\Backend\Block\Template\Context;
use Magento\Config\Block\System\Config\Form\Field;
use Magento\Framework\Data\Form\Element\AbstractElement;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;

/**
 * A button in the configuration, with a template and a script.
 */
abstract class Button extends Field
{
    private string $htmlId = '';

    private string $comment = '';

    /**
     * @param array<string, mixed> $data
     */
    public function __construct(Context $context, protected readonly PageScope $scope, array $data = [])
    {
        parent::__construct($context, $data);
    }

    /**
     * A button has no value, so it belongs to no scope and cannot be inherited.
     *
     * The template prints the comment next to the button. Magento would print it below the results, which can be long.
     */
    public function render(AbstractElement $element): string
    {
        $comment = $element->getData('comment');
        $this->comment = is_scalar($comment) || $comment instanceof Phrase ? (string) $comment : '';
        $button = clone $element;
        $button->unsetData(['scope', 'can_use_website_value', 'can_use_default_value', 'comment']);

        return parent::render($button);
    }

    /**
     * The script and what it needs, as JSON.
     */
    public function getSettings(): string
    {
        return (string) json_encode($this->script(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT);
    }

    /**
     * ID of the element that the label of the row belongs to.
     */
    public function getFieldId(): string
    {
        return $this->htmlId;
    }

    /**
     * What the button does. Plain text.
     */
    public function getComment(): string
    {
        return $this->comment;
    }

    protected function _getElementHtml(AbstractElement $element): string
    {
        $id = $element->getHtmlId();
        $this->htmlId = is_string($id) ? $id : '';

        return $this->setTemplate($this->templateFile())->toHtml();
    }

    /**
     * @return array<string, array<string, string>> module of the script → settings
     */
    abstract protected function script(): array;

    abstract protected function templateFile(): string;
}
