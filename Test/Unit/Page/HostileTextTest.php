<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use Magento\Framework\Phrase;
use Magento\Framework\Phrase\RendererInterface;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Test\Fake\Block;
use Restock\KlaviyoBackInStock\Test\Fake\CatalogData;
use Restock\KlaviyoBackInStock\Test\Fake\Dictionary;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;

/**
 * Texts of merchants and translators, and names of products and options, in the page. With MAGENTO_ROOT, Magento's own
 * class escapes them.
 */
class HostileTextTest extends TestCase
{
    use ReadsPages;

    /** Settings whose text may contain HTML. */
    private const HTML_SETTINGS = [
        'texts/email_note',
        'channels/consent_sms',
        'channels/consent_whatsapp',
        'opt_in/text',
    ];

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'channels/offered' => 'EMAIL,SMS,WHATSAPP',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
    ];

    #[TestWith(['</script><script>alert(1)</script>'])]
    #[TestWith(['<!-- <script>'])]
    #[TestWith(['" onmouseover="alert(1)'])]
    #[TestWith(["'};alert(1);//"])]
    #[TestWith(['{{constructor.constructor("alert(1)")()}} ${alert(1)}'])]
    #[TestWith(["line\nbreak \u{2028} \\ %1 & &ü 雨 🧢"])]
    public function testAPlainTextIsPrintedAsItIs(string $text): void
    {
        $product = ['id' => 42, 'name' => $text] + Catalog::CONFIGURABLE;
        $product['attributes'][0]['label'] = $text;
        $product['attributes'][0]['options'] = [51 => $text, 50 => 'Red'];
        $html = $this->render(['product' => $product, 'config' => self::EVERYTHING + [
            'texts/heading' => $text,
            'texts/button' => $text,
            'texts/confirmation' => $text,
        ]]);
        $page = $this->parse($html);

        self::assertSame($text, $this->settingsOf($page)->product);
        $done = $this->find($page, '//*[contains(@class, "restock-done")]//*[@data-fill]');
        self::assertSame(trim($text), $done[0]->getAttribute('data-fill'));
        foreach (['//h2[@id="restock-42-heading"]', '//button', '//legend', '//fieldset'] as $path) {
            self::assertStringContainsString(trim($text), $this->find($page, $path)[0]->textContent, $path);
        }
        $this->assertHarmless($html);
        $lists = $this->page(['saleable' => true] + $product);
        self::assertSame($text, $this->find($lists, '//select[@name="93"]/option[@value="51"]')[0]->textContent);
    }

    /**
     * @return iterable<string, array{string, string}> text → what is printed
     */
    public static function htmlTexts(): iterable
    {
        yield 'a link' => [
            'See our <a href="https://shop.example/privacy?a=1&b=2" title="Privacy">privacy policy</a>.',
            'See our <a href="https://shop.example/privacy?a=1&amp;b=2" title="Privacy">privacy policy</a>.',
        ];
        yield 'emphasis' => ['<strong>No</strong> spam, <em>ever</em>.', '<strong>No</strong> spam, <em>ever</em>.'];
        yield 'a line break' => ['One<br>two<br/>three', 'One<br>two<br>three'];
        yield 'a plain text' => ['Me & you, 1 < 2', 'Me &amp; you, 1 &lt; 2'];
        yield 'another element' => ['<b>Bold</b> <h1>Title</h1>', 'Bold Title'];
        yield 'a script' => ['<script>alert(1)</script>Yes', 'alert(1)Yes'];
        yield 'an image' => ['<img src="x" onerror="alert(1)">Yes', 'Yes'];
        yield 'an image in a link' => ['<a href="/p"><img src="x" onerror="a(1)">Yes</a>', '<a href="/p">Yes</a>'];
        yield 'a link that is a script' => ['<a href="javascript:alert(1)">Yes</a>', '<a href=":alert(1)">Yes</a>'];
        yield 'a hidden script' => ['<a href=" JaVa&#10;ScRiPt:alert(1)">Yes</a>', '<a href=":alert(1)">Yes</a>'];
        yield 'a link that is data' => ['<a href="data:text/html,x">Yes</a>', '<a href=":text/html,x">Yes</a>'];
        yield 'event handlers' => ['<strong onmouseover="alert(1)">Yes</strong>', '<strong>Yes</strong>'];
        yield 'a style' => ['<a href="/p" style="position:fixed;inset:0">Yes</a>', '<a href="/p">Yes</a>'];
        yield 'a form field' => ['<input name="email" value="a">Yes', 'Yes'];
        yield 'a comment' => ['Y<!-- <script> -->es', 'Yes'];
        yield 'an open element' => ['<strong>Yes', '<strong>Yes</strong>'];
    }

    #[DataProvider('htmlTexts')]
    public function testATextThatMayContainHtmlKeepsLinksAndEmphasisAndNothingElse(string $text, string $printed): void
    {
        $config = self::EVERYTHING + array_fill_keys(self::HTML_SETTINGS, $text);
        $html = $this->render(['product' => Catalog::SIMPLE, 'config' => $config]);

        self::assertSame(4, substr_count($html, $printed));
        $this->assertHarmless($html);
    }

    public function testEachTextThatMayContainHtmlIsInItsOwnPlace(): void
    {
        $texts = [];
        foreach (self::HTML_SETTINGS as $setting) {
            $texts[$setting] = "<a href=\"/$setting\">$setting</a>";
        }
        $page = $this->parse($this->render(['product' => Catalog::SIMPLE, 'config' => self::EVERYTHING + $texts]));

        $labels = [
            'channels/consent_sms' => '//label[input[@name="consent"][@value="SMS"]]',
            'channels/consent_whatsapp' => '//label[input[@name="consent"][@value="WHATSAPP"]]',
            'opt_in/text' => '//label[input[@name="opt_in"]]',
            'texts/email_note' => '//*[@id="restock-42-about-email"]/p[@class="restock-note"]',
        ];
        foreach ($labels as $setting => $path) {
            self::assertCount(1, $this->find($page, $path . '//a[@href="/' . $setting . '"]'), $setting);
        }
    }

    public function testNoOtherTextOfTheMerchantIsHtml(): void
    {
        $html = $this->render(['product' => ['saleable' => true] + Catalog::CONFIGURABLE, 'config' => [
            'texts/heading' => '<em>heading</em>',
            'texts/summary' => '<em>summary</em>',
            'texts/button' => '<em>button</em>',
            'texts/confirmation' => '<em>confirmation</em>',
        ]]);

        $page = $this->parse($html);

        self::assertCount(0, $this->find($page, '//em'));
        foreach (['heading' => '//form/h2', 'summary' => '//summary', 'button' => '//form/button'] as $name => $path) {
            self::assertStringContainsString("<em>$name</em>", $this->find($page, $path)[0]->textContent);
        }
        self::assertCount(1, $this->find($page, '//p[@data-fill="<em>confirmation</em>"]'));
    }

    public function testATranslationIsNeverHtml(): void
    {
        Phrase::setRenderer(new class implements RendererInterface {
            public function render(array $source, array $arguments)
            {
                return '"><u onclick="alert(1)">' . end($source) . '</u><script>alert(1)</script>';
            }
        });
        foreach ($this->products() as $product) {
            foreach (['EMAIL', 'SMS', 'EMAIL,SMS,WHATSAPP'] as $channels) {
                $config = ['channels/offered' => $channels] + self::EVERYTHING;
                $html = $this->render(['product' => $product, 'config' => $config]);
                self::assertStringContainsString('Sending', $html);
                $this->assertHarmless($html, str_contains($channels, 'EMAIL'));
            }
        }
    }

    public function testIdsAndLabelsOfAnotherModulesProductTypeAreNeverHtml(): void
    {
        $hostile = '"><u onclick="alert(1)">x</u><script>alert(1)</script>';
        foreach ([1, 2, 9] as $count) {
            $shop = new Shop(['product' => ['id' => 42]]);
            $kit = self::createStub(SoldOutVariantsInterface::class);
            $kit->method('find')->willReturn(array_map(static fn (int $number): Variant => new Variant(
                $number,
                [new Option("$hostile-id", $hostile, "$hostile$number", "$hostile$number")]
            ), range(1, $count)));
            foreach ([false, true] as $saleable) {
                $product = new Product(42, saleable: $saleable);
                $html = (new Block(new CatalogData($product), $kit, $shop->forms(), new Tags()))->html();
                self::assertStringContainsString('restock-42', $html);
                $this->assertHarmless($html);
            }
        }
    }

    protected function tearDown(): void
    {
        Phrase::setRenderer(new Dictionary('en_US'));
    }

    /**
     * Products with buttons, with lists, and with one variant that the form names.
     *
     * @return list<array<string, mixed>>
     */
    private function products(): array
    {
        return [Catalog::CONFIGURABLE, ['saleable' => true] + Catalog::CONFIGURABLE, Catalog::withOptions(1)];
    }

    private function assertHarmless(string $html, bool $asksForEmail = true): void
    {
        self::assertSame(2, preg_match_all('~</?script[\s>]~i', $html), 'one script element');
        $page = $this->parse($html);
        foreach ($this->find($page, '//*') as $element) {
            foreach ($element->attributes as $attribute) {
                self::assertDoesNotMatchRegularExpression('/^on|^style$/i', $attribute->nodeName);
                self::assertDoesNotMatchRegularExpression('/(javascript|data):/i', $attribute->nodeValue ?? '');
            }
        }
        self::assertCount($asksForEmail ? 1 : 0, $this->find($page, '//input[@name="email"]'));
        self::assertCount(0, $this->find($page, '//u | //img | //iframe | //svg | //object | //embed'));
    }
}
