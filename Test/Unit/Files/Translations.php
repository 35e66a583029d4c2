<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use RuntimeException;

/**
 * The translation file of one language.
 */
class Translations
{
    /** What the module is translated to. */
    public const LANGUAGES = [
        'ar_SA',
        'de_DE',
        'es_ES',
        'fr_FR',
        'it_IT',
        'ja_JP',
        'nl_NL',
        'pl_PL',
        'pt_BR',
        'sv_SE',
    ];

    private readonly string $path;

    public function __construct(string $locale)
    {
        $this->path = Module::root() . "/i18n/$locale.csv";
    }

    public function content(): string
    {
        $content = file_get_contents($this->path);

        return $content !== false ? $content : throw new RuntimeException("$this->path cannot be read.");
    }

    /**
     * @return list<list<string|null>> one record for each line
     */
    public function records(): array
    {
        $file = fopen($this->path, 'rb');
        if ($file === false) {
            throw new RuntimeException("$this->path cannot be opened.");
        }
        $records = [];
        while (($record = fgetcsv($file, null, ',', '"', '')) !== false) {
            $records[] = $record;
        }
        fclose($file);

        return $records;
    }

    /**
     * @return array<string, string> English text → translation
     */
    public function texts(): array
    {
        $texts = [];
        foreach ($this->records() as $record) {
            $texts[(string) $record[0]] = $record[1] ?? '';
        }

        return $texts;
    }
}
