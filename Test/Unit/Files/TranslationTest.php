<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use PHPUnit\Framework\TestCase;

final class TranslationTest extends TestCase
{
    /** @var array<string, string> text → file */
    private array $source;

    /** @var list<array<string|null>> */
    private array $lines = [];

    protected function setUp(): void
    {
        $this->source = (new SourceTexts(new Module()))->all();
        $file = fopen(Module::root() . '/i18n/en_US.csv', 'rb');
        self::assertIsResource($file);
        while (($line = fgetcsv($file, null, ',', '"', '')) !== false) {
            $this->lines[] = $line;
        }
        fclose($file);
    }

    public function testEveryTextIsInTheTranslationFile(): void
    {
        self::assertGreaterThan(50, count($this->source));
        self::assertArrayNotHasKey('', $this->source, 'a text that is not one literal');
        $missing = array_diff_key($this->source, array_flip(array_map('strval', array_column($this->lines, 0))));
        self::assertSame([], $missing);
    }

    public function testTheTranslationFileHasNoUnusedText(): void
    {
        self::assertSame([], array_values(array_diff(array_column($this->lines, 0), array_keys($this->source))));
    }

    public function testEachTextIsListedOnceAndUnchanged(): void
    {
        $texts = array_column($this->lines, 0);

        self::assertSame(array_unique($texts), $texts);
        foreach ($this->lines as $line) {
            self::assertCount(2, $line);
            self::assertSame($line[0], $line[1]);
        }
    }

    public function testTextsAreReadTheWayPhpReadsThem(): void
    {
        $code = <<<'PHP'
            <?php __('One'); __("Two's"); __('Thr\'ee', 3); __('Fo'
                . 'ur %1', $x); self::__construct(); __($five); // __('Six')
            PHP;

        self::assertSame(["One", "Two's", "Thr'ee", 'Four %1', ''], (new SourceTexts(new Module()))->inPhp($code));
    }
}
