<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Hyva;

use DOMDocument;
use DOMElement;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;
use Restock\KlaviyoBackInStock\Test\Unit\Page\Catalog;
use Restock\KlaviyoBackInStock\Test\Unit\Page\ReadsPages;

/**
 * What the module prints in a Hyvä theme.
 */
final class TemplateTest extends TestCase
{
    use ReadsPages;

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'channels/offered' => 'EMAIL,SMS,WHATSAPP',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
    ];

    /**
     * @return iterable<string, array{array<string, mixed>}>
     */
    public static function products(): iterable
    {
        yield 'nothing to choose' => [Catalog::SIMPLE];
        yield 'wholly sold out, with buttons' => [Catalog::CONFIGURABLE];
        yield 'wholly sold out, with a list' => [Catalog::withOptions(9)];
        yield 'partly sold out' => [['saleable' => true] + Catalog::CONFIGURABLE];
        yield 'grouped' => [Catalog::GROUPED];
    }

    /**
     * @param array<string, mixed> $product
     */
    #[DataProvider('products')]
    public function testTheFormIsTheSameAsInOtherThemesButForTheThemesClasses(array $product): void
    {
        $hyva = $this->hyva($product, self::EVERYTHING);
        $luma = $this->page($product, self::EVERYTHING);

        self::assertSame($this->formOf($luma), $this->formOf($hyva));
    }

    /**
     * @param array<string, mixed> $product
     */
    #[DataProvider('products')]
    public function testTheSettingsAreTheSameAsInOtherThemesAndNameTheirForm(array $product): void
    {
        $script = $this->find($this->hyva($product, self::EVERYTHING), '//script[@type="application/json"]');

        self::assertCount(1, $script);
        self::assertSame('restock-42', $script[0]->getAttribute('data-restock'));
        self::assertEquals(
            $this->settings(['product' => $product, 'config' => self::EVERYTHING]),
            json_decode($script[0]->textContent, false, 512, JSON_THROW_ON_ERROR)
        );
    }

    public function testTheScriptIsAFileSoThatAStrictPolicyAllowsIt(): void
    {
        $page = $this->hyva(Catalog::CONFIGURABLE, self::EVERYTHING);

        self::assertSame(
            ['https://shop.example/static/Restock_KlaviyoBackInStock/js/hyva/form.min.js'],
            $this->values($page, '//script[not(@type="application/json")]', 'src')
        );
        self::assertSame(['module'], $this->values($page, '//script[@src]', 'type'));
        self::assertSame([''], $this->texts($page, '//script[@src]'));
        self::assertFileExists(Module::root() . '/view/frontend/web/js/hyva/form.min.js');
        self::assertCount(0, $this->find($page, '//*[@*[starts-with(name(), "on") or starts-with(name(), "x-")]]'));
    }

    public function testTheStylesThatAThemeMayLackAreThoseOfTheTailwindBuild(): void
    {
        $page = $this->hyva(Catalog::SIMPLE, []);
        $folder = Module::root() . '/view/frontend/';
        $build = (string) file_get_contents($folder . 'tailwind/tailwind-source.css');
        preg_match_all("/@import '(.*)';/", $build, $imports);

        self::assertSame(
            [
                'https://shop.example/static/Restock_KlaviyoBackInStock/css/hyva/form.css '
                . 'https://shop.example/static/Restock_KlaviyoBackInStock/css/hyva/fields.css '
                . 'https://shop.example/static/Restock_KlaviyoBackInStock/css/hyva/page.css',
            ],
            $this->values($page, '//script[@data-restock]', 'data-styles')
        );
        self::assertSame(
            ['../web/css/hyva/form.css', '../web/css/hyva/fields.css', '../web/css/hyva/page.css'],
            $imports[1]
        );
        foreach ($imports[1] as $import) {
            self::assertFileExists($folder . 'tailwind/' . $import);
        }
    }

    public function testWhetherThePageShowsSoldOutOptionsIsOnTheElement(): void
    {
        $shown = $this->hyva(Catalog::CONFIGURABLE, ['/cataloginventory/options/show_out_of_stock' => '1']);
        $hidden = $this->hyva(Catalog::CONFIGURABLE, []);

        self::assertSame(['restock restock-on-page'], $this->values($shown, '//*[@id="restock-42"]', 'class'));
        self::assertSame(['restock'], $this->values($hidden, '//*[@id="restock-42"]', 'class'));
    }

    public function testFieldsAndButtonHaveHyvasClasses(): void
    {
        $page = $this->hyva(Catalog::withOptions(9), self::EVERYTHING);

        self::assertSame(['restock-button btn btn-primary'], $this->values($page, '//form/button', 'class'));
        self::assertSame(['form-input', 'form-input'], $this->values(
            $page,
            '//input[@type="email" or @type="tel"]',
            'class'
        ));
        self::assertSame(['form-select'], $this->values($page, '//select', 'class'));
    }

    #[TestWith(['</script><script>alert(1)</script>'])]
    #[TestWith(['<!-- <script>'])]
    #[TestWith(['"\'&'])]
    public function testAProductsNameCannotLeaveTheSettings(string $name): void
    {
        $html = $this->render($this->inHyva(['name' => $name] + Catalog::SIMPLE));
        preg_match_all('#<script[^>]*>(.*?)</script>#s', $html, $scripts);

        self::assertCount(2, $scripts[1]);
        self::assertDoesNotMatchRegularExpression('/[<>&\']/', $scripts[1][0]);
        $settings = json_decode($scripts[1][0], true, 512, JSON_THROW_ON_ERROR);
        self::assertIsArray($settings);
        self::assertSame($name, $settings['product']);
    }

    public function testNothingIsPrintedWhereNothingIsSoldOut(): void
    {
        self::assertSame('', $this->render($this->inHyva(['saleable' => true] + Catalog::SIMPLE)));
    }

    public function testOnlyHyvasOwnLayoutHandleLeadsToIt(): void
    {
        $layouts = glob(Module::root() . '/view/frontend/layout/*.xml');
        self::assertIsArray($layouts);
        $naming = array_filter(
            $layouts,
            static fn (string $file): bool => str_contains((string) file_get_contents($file), 'hyva/form.phtml')
        );

        self::assertSame(['hyva_catalog_product_view.xml'], array_map(basename(...), array_values($naming)));
    }

    /**
     * @param array<string, mixed> $product
     * @param array<string, string> $config
     * @return array<string, mixed>
     */
    private function inHyva(array $product, array $config = []): array
    {
        $template = Module::root() . '/view/frontend/templates/hyva/form.phtml';

        return ['product' => $product, 'config' => $config, 'template' => $template];
    }

    /**
     * @param array<string, mixed> $product
     * @param array<string, string> $config
     */
    private function hyva(array $product, array $config): DOMDocument
    {
        return $this->parse($this->render($this->inHyva($product, $config)));
    }

    /**
     * HTML of the element that the script takes over, without the classes that differ from theme to theme.
     */
    private function formOf(DOMDocument $page): string
    {
        foreach ($this->find($page, '//form/button | //form//select | //form//input') as $field) {
            $field->removeAttribute('class');
        }
        $root = $this->find($page, '//*[@class="restock"]');
        self::assertCount(1, $root);
        self::assertInstanceOf(DOMElement::class, $root[0]);

        return (string) $page->saveHTML($root[0]);
    }
}
