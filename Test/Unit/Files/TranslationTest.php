<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * The translation files are complete, and Magento can use them.
 */
final class TranslationTest extends TestCase
{
    /** Names, and words that a language shares with English. */
    private const SAME_AS_ENGLISH = [
        'ar_SA' => ['Klaviyo Back in Stock', 'Restock'],
        'de_DE' => [
            '%first, %second', 'ID', 'Klaviyo Back in Stock', 'Restock', 'SKU (optional)', 'SMS', 'Status',
            'Store View', 'WhatsApp',
        ],
        'es_ES' => ['%first, %second', 'General', 'Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'fr_FR' => ['%first, %second', 'Confirmation', 'E-mail', 'Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'it_IT' => ['%first, %second', 'Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'ja_JP' => ['Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'nl_NL' => ['%first, %second', 'E-mail', 'Klaviyo Back in Stock', 'Product', 'Restock', 'WhatsApp'],
        'pl_PL' => ['%first, %second', 'E-mail', 'Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'pt_BR' => ['%first, %second', 'E-mail', 'Klaviyo Back in Stock', 'Restock', 'SMS', 'WhatsApp'],
        'sv_SE' => ['%first, %second', 'Klaviyo Back in Stock', 'Restock', 'WhatsApp'],
    ];

    /** @var array<string, string> text → file */
    private array $source;

    /** @var list<list<string|null>> */
    private array $english;

    protected function setUp(): void
    {
        $this->source = (new SourceTexts(new Module()))->all();
        $this->english = (new Translations('en_US'))->records();
    }

    public function testEveryTextIsInTheTranslationFile(): void
    {
        self::assertGreaterThan(50, count($this->source));
        self::assertArrayNotHasKey('', $this->source, 'a text that is not one literal');
        $missing = array_diff_key($this->source, array_flip(array_map('strval', array_column($this->english, 0))));
        self::assertSame([], $missing);
    }

    public function testTheTranslationFileHasNoUnusedText(): void
    {
        self::assertSame([], array_values(array_diff(array_column($this->english, 0), array_keys($this->source))));
    }

    public function testEachTextIsListedOnceAndUnchanged(): void
    {
        $texts = array_column($this->english, 0);

        self::assertSame(array_unique($texts), $texts);
        foreach ($this->english as $line) {
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

    public function testEveryLanguageIsChecked(): void
    {
        $files = glob(Module::root() . '/i18n/*.csv');
        self::assertIsArray($files);
        $locales = array_map(static fn (string $file): string => basename($file, '.csv'), $files);

        self::assertEqualsCanonicalizing(['en_US', ...Translations::LANGUAGES], $locales);
    }

    /**
     * @return iterable<string, array{string}>
     */
    public static function languages(): iterable
    {
        foreach (Translations::LANGUAGES as $locale) {
            yield $locale => [$locale];
        }
    }

    #[DataProvider('languages')]
    public function testALanguageHasEveryTextInTheOrderOfTheEnglishFile(string $locale): void
    {
        $records = (new Translations($locale))->records();

        self::assertSame(array_column($this->english, 0), array_column($records, 0));
    }

    /**
     * Magento reads a file with fgetcsv() and PHP's defaults, for which a backslash before a quote hides the quote.
     */
    #[DataProvider('languages')]
    public function testAFileHasTwoQuotedFieldsInEachLine(string $locale): void
    {
        $file = new Translations($locale);
        $lines = '';
        foreach ($file->records() as $record) {
            self::assertCount(2, $record);
            self::assertDoesNotMatchRegularExpression('/[\\\\\p{Cc}]/u', implode('', $record));
            $fields = array_map(static fn (?string $field): string => str_replace('"', '""', (string) $field), $record);
            $lines .= '"' . implode('","', $fields) . "\"\n";
        }

        self::assertSame($lines, $file->content());
    }

    /**
     * As the script finds them: a name ends before the first character that is not an ASCII letter or digit.
     */
    #[DataProvider('languages')]
    public function testPlaceholdersAreKept(string $locale): void
    {
        self::assertKept('/%\w+/', $locale);
    }

    #[DataProvider('languages')]
    public function testHtmlIsKept(string $locale): void
    {
        self::assertKept('/<[^>]*>/', $locale);
    }

    /**
     * Merchants copy these, or know them from Klaviyo. A language may repeat one.
     */
    #[DataProvider('languages')]
    public function testExamplesAndTechnicalNamesAreKept(string $locale): void
    {
        self::assertKept(
            '~https?://(?:localhost)?|\$\w+|pk_|\b\d{4}-\d\d-\d\d\b|\b1-1\b|\b60\b|@example\.com|a, br, em, strong'
            . '|Y6nRLr|Ab12Cd|Klaviyo|Magento|JavaScript|HTML|URL|API~',
            $locale,
            true
        );
    }

    #[DataProvider('languages')]
    public function testNothingIsLeftInEnglish(string $locale): void
    {
        $same = [];
        foreach ((new Translations($locale))->texts() as $text => $translation) {
            if ($text === $translation) {
                $same[] = $text;
            }
        }

        self::assertSame(self::SAME_AS_ENGLISH[$locale], $same);
    }

    #[DataProvider('languages')]
    public function testATextNamesASettingAsTheAdminDoes(string $locale): void
    {
        $texts = (new Translations($locale))->texts();
        foreach (['Client API', 'Marketing Opt-In'] as $setting) {
            $naming = array_filter(
                $texts,
                static fn (string $text): bool => str_contains($text, "\"$setting\""),
                ARRAY_FILTER_USE_KEY
            );
            self::assertNotSame([], $naming);
            foreach ($naming as $translation) {
                self::assertStringContainsString($texts[$setting], $translation);
            }
        }
    }

    /**
     * Asserts that each translation has the matches that its English text has, in any order.
     *
     * @param bool $repeatable whether a translation may have the same match more often
     */
    private static function assertKept(string $pattern, string $locale, bool $repeatable = false): void
    {
        $english = $translated = [];
        foreach ((new Translations($locale))->texts() as $text => $translation) {
            $english[$text] = self::found($pattern, $text, $repeatable);
            $translated[$text] = self::found($pattern, $translation, $repeatable);
        }

        self::assertNotSame([], array_filter($english));
        self::assertSame($english, $translated);
    }

    /**
     * @return list<string>
     */
    private static function found(string $pattern, string $text, bool $once): array
    {
        preg_match_all($pattern, $text, $matches);
        $found = $once ? array_unique($matches[0]) : $matches[0];
        sort($found);

        return $found;
    }
}
