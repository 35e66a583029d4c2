<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use SimpleXMLElement;

/**
 * Collects the texts that Magento translates, from PHP, templates and XML.
 */
final class SourceTexts
{
    public function __construct(private readonly Module $module)
    {
    }

    /**
     * @return array<string, string> text → a file that contains it
     */
    public function all(): array
    {
        $texts = [];
        foreach ($this->module->files('php', 'phtml') as $file) {
            $texts += array_fill_keys($this->inPhp((string) file_get_contents($file)), $file);
        }
        foreach ($this->module->files('xml') as $file) {
            $texts += array_fill_keys($this->inXml(new SimpleXMLElement($file, 0, true)), $file);
        }

        return $texts;
    }

    /**
     * @return list<string> first arguments of __(); '' if the argument is not a literal text
     */
    public function inPhp(string $code): array
    {
        $tokens = array_values(array_filter(
            \PhpToken::tokenize($code),
            static fn (\PhpToken $token): bool => !$token->is([T_WHITESPACE, T_COMMENT, T_DOC_COMMENT])
        ));
        $texts = [];
        foreach ($tokens as $index => $token) {
            if ($token->text === '__' && ($tokens[$index + 1]->text ?? '') === '(') {
                $texts[] = self::text($tokens, $index + 2);
            }
        }

        return $texts;
    }

    /**
     * @param list<\PhpToken> $tokens
     */
    private static function text(array $tokens, int $index): string
    {
        $text = '';
        for (; isset($tokens[$index]) && !in_array($tokens[$index]->text, [',', ')'], true); $index++) {
            if ($tokens[$index]->is(T_CONSTANT_ENCAPSED_STRING)) {
                $quote = $tokens[$index]->text[0];
                $inner = substr($tokens[$index]->text, 1, -1);
                $text .= str_replace(['\\' . $quote, '\\\\'], [$quote, '\\'], $inner);
            } elseif ($tokens[$index]->text !== '.') {
                return '';
            }
        }

        return $text;
    }

    /**
     * @return list<string> children and attributes that are listed in a "translate" attribute; in a UI component, the
     *     element itself
     */
    private function inXml(SimpleXMLElement $element): array
    {
        $texts = [];
        foreach (explode(' ', (string) $element['translate']) as $name) {
            if ($name === 'true') {
                $texts[] = trim((string) $element);
            } elseif ($name !== '') {
                $found = $element->xpath("@$name | $name") ?? [];
                $texts[] = trim((string) ($found[0] ?? ''));
            }
        }
        foreach ($element->children() ?? [] as $child) {
            array_push($texts, ...$this->inXml($child));
        }

        return $texts;
    }
}
