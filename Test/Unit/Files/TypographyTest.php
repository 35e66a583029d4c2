<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * Translations are set as their language is set.
 */
class TypographyTest extends TestCase
{
    private const NO_BREAK_SPACE = "\u{A0}";
    private const NARROW_NO_BREAK_SPACE = "\u{202F}";
    private const LEFT_TO_RIGHT_ISOLATE = "\u{2066}";
    private const FIRST_STRONG_ISOLATE = "\u{2068}";
    private const POP_ISOLATE = "\u{2069}";

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
    public function testNoTextBeginsOrEndsWithASpaceOrHasTwoInARow(string $locale): void
    {
        foreach ((new Translations($locale))->texts() as $text) {
            self::assertDoesNotMatchRegularExpression('/^\s|\s$|\s\s/u', $text);
            self::assertNotSame('', $text);
        }
    }

    #[DataProvider('languages')]
    public function testQuotesApostrophesAndEllipsesAreNotTypewritten(string $locale): void
    {
        foreach ((new Translations($locale))->texts() as $text) {
            self::assertDoesNotMatchRegularExpression('/["\']|\.\.\./', strip_tags($text));
        }
    }

    /**
     * A label does not become a sentence, nor a statement a question.
     */
    #[DataProvider('languages')]
    public function testATextEndsAsInEnglish(string $locale): void
    {
        $kinds = ['。' => '.', '？' => '?', '؟' => '?'];
        foreach ((new Translations($locale))->texts() as $english => $text) {
            $end = mb_substr($text, -1);
            $end = $kinds[$end] ?? $end;
            $expected = in_array($english[-1], ['.', '?'], true) ? $english[-1] : '';
            self::assertSame($expected, in_array($end, ['.', '?'], true) ? $end : '', $text);
        }
    }

    #[DataProvider('languages')]
    public function testNoLineBreaksBeforeAPunctuationMark(string $locale): void
    {
        foreach ((new Translations($locale))->texts() as $text) {
            self::assertDoesNotMatchRegularExpression('/ [?!:;…»]|« /u', $text);
        }
    }

    public function testFrenchHasNoBreakSpacesBesideItsPunctuation(): void
    {
        $wide = self::NO_BREAK_SPACE;
        $narrow = self::NARROW_NO_BREAK_SPACE;
        $found = 0;
        foreach ((new Translations('fr_FR'))->texts() as $text) {
            $plain = (string) preg_replace('~\b[a-z]+:(?=[a-z/])|<[^>]*>~', '', $text);
            self::assertDoesNotMatchRegularExpression("/(?<!$wide)[:»]|«(?!$wide)|(?<!$narrow)[?!;]/u", $plain);
            $found += (int) preg_match_all("/[$wide$narrow]/u", $plain);
        }
        self::assertGreaterThan(20, $found);
    }

    /**
     * Without isolates, a browser shows "+1 201 555 0123" as "0123 555 201 1+", and "$custom" as "custom$".
     */
    public function testArabicIsolatesWhatIsWrittenFromLeftToRight(): void
    {
        $left = self::LEFT_TO_RIGHT_ISOLATE;
        $any = self::FIRST_STRONG_ISOLATE;
        $end = self::POP_ISOLATE;
        $found = 0;
        foreach ((new Translations('ar_SA'))->texts() as $text) {
            $outside = (string) preg_replace("/[$left$any][^$left$any$end]+$end/u", '', $text, -1, $isolated);
            $found += $isolated;
            self::assertDoesNotMatchRegularExpression("~[$left$any$end]|%[a-z]|://|\\$|pk_|\\d-\\d~u", $outside, $text);
            // The name of a product may be Arabic, an address never is.
            self::assertDoesNotMatchRegularExpression("/$any%address/u", $text);
        }
        self::assertGreaterThan(30, $found);
    }
}
