<?php

declare(strict_types=1);

namespace Magento\Framework;

class Phrase
{
    /**
     * @param string $text
     * @param array<mixed> $arguments
     */
    public function __construct(private $text, private array $arguments = [])
    {
    }

    public function __toString(): string
    {
        $values = [];
        foreach (array_values($this->arguments) as $index => $value) {
            $values['%' . ($index + 1)] = is_scalar($value) || $value instanceof \Stringable ? (string) $value : '';
        }

        return strtr($this->text, $values);
    }
}
