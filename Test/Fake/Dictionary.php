<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use InvalidArgumentException;
use Magento\Framework\Phrase\RendererInterface;

/**
 * Translates with the module's own i18n file of a locale. Without such a file, every text stays as it is in the source.
 */
class Dictionary implements RendererInterface
{
    /** @var array<string, string> */
    private array $texts = [];

    /**
     * @param string $folder of the files; the module's own if none is given
     */
    public function __construct(string $locale, string $folder = '')
    {
        if (preg_match('/^[a-z]{2,3}(_[A-Za-z]+)*$/', $locale) !== 1) {
            throw new InvalidArgumentException("\"$locale\" is not a valid locale, such as de_DE.");
        }
        $path = ($folder !== '' ? $folder : dirname(__DIR__, 2) . '/i18n') . "/$locale.csv";
        $file = is_file($path) ? fopen($path, 'rb') : false;
        while ($file !== false && is_array($row = fgetcsv($file, null, ',', '"', ''))) {
            if (isset($row[0], $row[1])) {
                $this->texts[$row[0]] = $row[1];
            }
        }
    }

    public function render(array $source, array $arguments)
    {
        $text = (string) end($source);
        $values = [];
        foreach (array_values($arguments) as $index => $value) {
            $values['%' . ($index + 1)] = is_scalar($value) || $value instanceof \Stringable ? (string) $value : '';
        }

        return strtr($this->texts[$text] ?? $text, $values);
    }
}
