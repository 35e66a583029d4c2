<?php

declare(strict_types=1);

namespace Magento\Framework;

use Magento\Framework\Phrase\RendererInterface;

class Phrase
{
    /**
     * @var RendererInterface|null
     */
    private static $renderer;

    /**
     * @param string $text
     * @param array<mixed> $arguments
     */
    public function __construct(private $text, private array $arguments = [])
    {
    }

    /**
     * @return void
     */
    public static function setRenderer(RendererInterface $renderer)
    {
        self::$renderer = $renderer;
    }

    public function __toString(): string
    {
        if (self::$renderer !== null) {
            return self::$renderer->render([$this->text], $this->arguments);
        }
        $values = [];
        foreach (array_values($this->arguments) as $index => $value) {
            $values['%' . ($index + 1)] = is_scalar($value) || $value instanceof \Stringable ? (string) $value : '';
        }

        return strtr($this->text, $values);
    }
}
