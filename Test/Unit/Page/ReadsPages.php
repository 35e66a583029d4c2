<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use DOMDocument;
use DOMElement;
use DOMXPath;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;
use stdClass;

/**
 * Renders the module's own template and reads it as a browser would.
 *
 * @phpstan-import-type Description from Shop
 * @phpstan-require-extends TestCase
 */
trait ReadsPages
{
    /**
     * @param array<mixed> $description
     */
    private function render(array $description): string
    {
        /** @var Description $description */
        return (new Shop($description))->block()->html();
    }

    private function parse(string $html): DOMDocument
    {
        $page = new DOMDocument();
        // libxml's parser knows no HTML 5: it names its elements in warnings and keeps them.
        $page->loadHTML('<?xml encoding="utf-8"?><body>' . $html . '</body>', LIBXML_NOERROR);

        return $page;
    }

    /**
     * @return list<DOMElement>
     */
    private function find(DOMDocument $page, string $path): array
    {
        $found = [];
        $nodes = (new DOMXPath($page))->query($path);
        self::assertNotFalse($nodes, $path);
        foreach ($nodes as $node) {
            self::assertInstanceOf(DOMElement::class, $node);
            $found[] = $node;
        }

        return $found;
    }

    /**
     * @param array<mixed> $description
     */
    private function settings(array $description): stdClass
    {
        return $this->settingsOf($this->parse($this->render($description)));
    }

    private function settingsOf(DOMDocument $page): stdClass
    {
        $settings = $this->componentOf($page)->settings;
        self::assertInstanceOf(stdClass::class, $settings);

        return $settings;
    }

    private function componentOf(DOMDocument $page): stdClass
    {
        $scripts = $this->find($page, '//script[@type="text/x-magento-init"]');
        self::assertCount(1, $scripts);
        $init = json_decode($scripts[0]->textContent, false, 512, JSON_THROW_ON_ERROR);
        foreach (['#restock-42', 'Magento_Ui/js/core/app', 'components', 'restock-42'] as $key) {
            self::assertInstanceOf(stdClass::class, $init);
            self::assertSame([$key], array_keys((array) $init));
            $init = $init->{$key};
        }
        self::assertInstanceOf(stdClass::class, $init);

        return $init;
    }

    /**
     * @param array<string, mixed> $product
     * @param array<string, string> $config
     */
    private function page(array $product, array $config = []): DOMDocument
    {
        return $this->parse($this->render(['product' => $product, 'config' => $config]));
    }

    /**
     * @return list<string>
     */
    private function values(DOMDocument $page, string $path, string $attribute): array
    {
        return array_map(
            static fn (DOMElement $element): string => $element->getAttribute($attribute),
            $this->find($page, $path)
        );
    }

    /**
     * @return list<string>
     */
    private function texts(DOMDocument $page, string $path): array
    {
        return array_map(
            static fn (DOMElement $element): string => trim($element->textContent),
            $this->find($page, $path)
        );
    }
}
