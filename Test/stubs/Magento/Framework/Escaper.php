<?php

declare(strict_types=1);

namespace Magento\Framework;

use DOMAttr;
use DOMDocument;
use DOMElement;
use DOMNode;
use DOMText;

/**
 * Prints what Magento's own class prints for the same text. Malformed HTML, which both repair, can differ in details.
 */
class Escaper
{
    private const ATTRIBUTES = ['id', 'class', 'href', 'title', 'style'];

    /**
     * @param string|\Magento\Framework\Phrase $data
     * @param array<string>|null $allowedTags elements that stay elements; of any other one its text is left
     * @return string
     */
    public function escapeHtml($data, $allowedTags = null)
    {
        $text = (string) $data;
        if ($text === '' || $allowedTags === null || $allowedTags === []) {
            return $this->encode($text);
        }
        $page = new DOMDocument();
        $html = '<?xml encoding="utf-8"?><body>' . str_replace('&', '&amp;', $text) . '</body>';
        $page->loadHTML($html, LIBXML_NOERROR | LIBXML_NOWARNING);
        $body = $page->getElementsByTagName('body')->item(0);

        return $body === null ? '' : $this->print($body, $allowedTags);
    }

    /**
     * @param string $string
     * @return string
     */
    public function escapeHtmlAttr($string)
    {
        return $this->encode($string);
    }

    /**
     * @param string $string
     * @return string
     */
    public function escapeUrl($string)
    {
        $url = (string) preg_replace('/[\x00-\x1f\x7f]/', '', html_entity_decode($string));

        return $this->encode((string) preg_replace('/(javascript|data|vbscript)(:|%3A)/i', ':', $url));
    }

    /**
     * @param array<string> $tags
     */
    private function print(DOMNode $parent, array $tags): string
    {
        $html = '';
        foreach ($parent->childNodes as $node) {
            if ($node instanceof DOMElement && in_array($node->nodeName, $tags, true)) {
                $end = $node->nodeName === 'br' ? '' : "</$node->nodeName>";
                $html .= "<$node->nodeName{$this->attributes($node)}>{$this->print($node, $tags)}$end";
            } elseif ($node instanceof DOMElement || $node instanceof DOMText) {
                $html .= $this->encode($node->textContent);
            }
        }

        return $html;
    }

    private function attributes(DOMElement $element): string
    {
        $html = '';
        foreach ($element->attributes as $attribute) {
            $isStyleOfLink = $attribute->nodeName === 'style' && $element->nodeName === 'a';
            if (!$attribute instanceof DOMAttr || $isStyleOfLink) {
                continue;
            }
            if (in_array($attribute->nodeName, self::ATTRIBUTES, true)) {
                $isUrl = $attribute->nodeName === 'href';
                $value = $isUrl ? $this->escapeUrl(trim($attribute->value)) : $this->encode($attribute->value);
                $html .= " $attribute->nodeName=\"$value\"";
            }
        }

        return $html;
    }

    private function encode(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8', false);
    }
}
