<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use DOMElement;
use PHPUnit\Framework\TestCase;

final class TemplateTest extends TestCase
{
    use ReadsPages;

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'channels/offered' => 'EMAIL,SMS,WHATSAPP',
        'channels/consent_sms' => 'Text me',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
        'opt_in/text' => 'And news',
    ];

    public function testTheElementThatTheSettingsNameIsThere(): void
    {
        $page = $this->parse($this->render(['product' => Catalog::SIMPLE]));

        self::assertCount(1, $this->find($page, '//*[@id="restock-42"]'));
        self::assertCount(1, $this->find($page, '//input[@type="email"][@autocomplete="email"][@inputmode="email"]'));
        self::assertCount(1, $this->find($page, '//button'));
        self::assertCount(0, $this->find($page, '//select'));
        self::assertCount(0, $this->find($page, '//input[@type="tel"]'));
    }

    public function testWhatIsWhollySoldOutStandsOpenAndWhatIsPartlySoldOutIsOneClosedLine(): void
    {
        $out = $this->parse($this->render(['product' => Catalog::CONFIGURABLE]));
        $partly = $this->parse($this->render(['product' => ['saleable' => true] + Catalog::CONFIGURABLE]));

        self::assertCount(0, $this->find($out, '//details'));
        self::assertCount(1, $this->find($partly, '//details[not(@open)]//form'));
    }

    public function testEachAttributeIsASelectOfItsSoldOutOptions(): void
    {
        $page = $this->parse($this->render(['product' => Catalog::CONFIGURABLE]));
        $selects = $this->find($page, '//select');

        $names = array_map(static fn (DOMElement $select): string => $select->getAttribute('name'), $selects);
        self::assertSame(['93', '144'], $names);
        self::assertSame(['Blue', 'Red'], array_map(
            static fn (DOMElement $option): string => $option->textContent,
            $this->find($page, '//select[@name="93"]/option[@value!=""]')
        ));
    }

    public function testOneSoldOutVariantIsNamedAndNotAskedFor(): void
    {
        $product = ['children' => [['id' => 101, 'options' => ['color' => 50, 'size' => 167]]]] + Catalog::CONFIGURABLE;
        $page = $this->parse($this->render(['product' => $product]));

        self::assertCount(0, $this->find($page, '//select'));
        self::assertStringContainsString('Red, S', $page->textContent);
    }

    public function testNothingButTheChannelThatCostsNothingIsTickedBeforehand(): void
    {
        $page = $this->parse($this->render(['product' => Catalog::SIMPLE, 'config' => self::EVERYTHING]));

        $ticked = $this->find($page, '//input[@checked]');
        self::assertSame(['EMAIL'], array_map(static fn (DOMElement $e): string => $e->getAttribute('value'), $ticked));
        self::assertStringContainsString('Text me', $page->textContent);
        self::assertStringContainsString('And news', $page->textContent);
        self::assertCount(1, $this->find($page, '//input[@type="tel"]'));
    }

    public function testEveryFieldHasALabelAndEveryIdIsUnique(): void
    {
        $page = $this->parse($this->render(['product' => Catalog::CONFIGURABLE, 'config' => self::EVERYTHING]));

        foreach ($this->find($page, '//input[not(@type="hidden")] | //select') as $field) {
            $labelled = $field->parentNode?->nodeName === 'label'
                || $this->find($page, '//label[@for="' . $field->getAttribute('id') . '"]') !== [];
            self::assertTrue($labelled, $field->getAttribute('name'));
        }
        $ids = array_map(
            static fn (DOMElement $element): string => $element->getAttribute('id'),
            $this->find($page, '//*[@id]')
        );
        self::assertSame(array_unique($ids), $ids);
    }

    public function testThePageIsTheSameForEveryVisitorAndAtEveryTime(): void
    {
        $description = ['product' => Catalog::CONFIGURABLE, 'config' => self::EVERYTHING];
        $html = $this->render($description);

        self::assertSame($html, $this->render($description));
        self::assertDoesNotMatchRegularExpression('/form_key|session|customer|value="[^"]*@/i', $html);
    }
}
