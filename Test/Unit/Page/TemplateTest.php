<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use DOMDocument;
use PHPUnit\Framework\TestCase;

/**
 * What the module's own templates print.
 */
class TemplateTest extends TestCase
{
    use ReadsPages;

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'channels/offered' => 'EMAIL,SMS,WHATSAPP',
        'channels/consent_sms' => 'Text me',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
        'opt_in/text' => 'And news',
        'texts/email_note' => 'A note',
    ];

    private const SMS_ONLY = ['channels/offered' => 'SMS'] + self::EVERYTHING;

    public function testASimpleProductAsksForAnAddress(): void
    {
        $page = $this->page(Catalog::SIMPLE);

        self::assertCount(1, $this->find($page, '//*[@id="restock-42"][@class="restock"]'));
        self::assertSame(['channel', 'email'], $this->values($page, '//input', 'name'));
        self::assertCount(1, $this->find(
            $page,
            '//input[@type="email"][@autocomplete="email"][@inputmode="email"][@dir="ltr"][@required]'
        ));
        self::assertCount(0, $this->find($page, '//select | //fieldset'));
        self::assertCount(1, $this->find($page, '//form//button'));
    }

    public function testAWhollySoldOutProductHasItsFormInPlaceWithButtonsForEachAttribute(): void
    {
        $page = $this->page(Catalog::CONFIGURABLE);

        self::assertCount(0, $this->find($page, '//details | //select'));
        self::assertSame(['93', '144'], $this->values($page, '//fieldset', 'data-attribute'));
        self::assertSame(['Color', 'Size'], $this->texts($page, '//fieldset/legend'));
        self::assertSame(['Blue', 'Red'], $this->texts($page, '//fieldset[@data-attribute="93"]//label'));
        self::assertSame(['51', '50'], $this->values($page, '//fieldset//input[@name="93"]', 'value'));
        self::assertCount(4, $this->find($page, '//fieldset//label/input[@type="radio"]'));
    }

    public function testAnAttributeWithManyOptionsIsAList(): void
    {
        $page = $this->page(Catalog::withOptions(9));

        self::assertCount(0, $this->find($page, '//fieldset'));
        self::assertCount(1, $this->find($page, '//div[@data-attribute="144"]/select[@name="144"][@required]'));
        self::assertSame(['restock-42-error-144'], $this->values($page, '//select', 'aria-describedby'));
        self::assertCount(10, $this->find($page, '//select/option'));
        self::assertSame('Size', $this->labelOf($page, '//select'));
    }

    public function testAPartlySoldOutProductIsOneClosedLineWithLists(): void
    {
        $page = $this->page(['saleable' => true] + Catalog::CONFIGURABLE);

        self::assertCount(1, $this->find($page, '//details[not(@open)]/form'));
        self::assertCount(1, $this->find($page, '//details/div[contains(@class, "restock-done")]'));
        self::assertSame('Color or Size sold out? Get notified', $this->texts($page, '//summary')[0]);
        self::assertSame(['93', '144'], $this->values($page, '//select', 'name'));
        self::assertSame(['Blue', 'Red'], $this->texts($page, '//select[@name="93"]/option[@value!=""]'));
        self::assertSame(['', '51', '50'], $this->values($page, '//select[@name="93"]/option', 'value'));
        self::assertCount(0, $this->find($page, '//input[@type="radio"]'));
    }

    public function testTheStyleSheetIsToldWhetherThePagesOwnOptionsShowWhatIsSoldOut(): void
    {
        $shown = ['/cataloginventory/options/show_out_of_stock' => '1'];
        $page = $this->parse($this->render(['product' => Catalog::CONFIGURABLE, 'config' => $shown]));

        self::assertCount(1, $this->find($page, '//*[@id="restock-42"][@class="restock restock-on-page"]'));
    }

    public function testOneSoldOutVariantIsNamedAndNotAskedFor(): void
    {
        $page = $this->page(Catalog::withOptions(1));

        self::assertCount(0, $this->find($page, '//select | //fieldset'));
        self::assertSame(['Size 1'], $this->texts($page, '//form/p[@class="restock-variant"]'));
    }

    public function testNothingButTheAddressIsChosenInAdvance(): void
    {
        $page = $this->page(Catalog::CONFIGURABLE, self::EVERYTHING);

        self::assertSame(['EMAIL'], $this->values($page, '//input[@checked]', 'value'));
        self::assertCount(0, $this->find($page, '//option[@selected]'));
    }

    public function testEachChannelHasACheckboxAndItsConsent(): void
    {
        $page = $this->page(Catalog::SIMPLE, self::EVERYTHING);

        self::assertSame(['EMAIL', 'SMS', 'WHATSAPP'], $this->values($page, '//input[@name="channel"]', 'value'));
        self::assertSame(['SMS', 'WHATSAPP'], $this->values($page, '//input[@name="consent"]', 'value'));
        self::assertCount(6, $this->find($page, '//label/input[@type="checkbox"]'));
        self::assertSame(['How should we let you know?'], $this->texts($page, '//fieldset/legend'));
        self::assertSame(['Text me'], $this->texts($page, '//label[input[@name="consent"][@value="SMS"]]'));
        self::assertSame(['And news'], $this->texts($page, '//label[input[@name="opt_in"]]'));
        self::assertCount(1, $this->find($page, '//input[@type="tel"][@autocomplete="tel"][@dir="ltr"]'));
        self::assertCount(1, $this->find($page, '//input[@type="email"][not(@required)]'));
    }

    public function testAnOnlyChannelIsNotAskedFor(): void
    {
        $page = $this->page(Catalog::SIMPLE, self::SMS_ONLY);

        self::assertSame(['channel', 'phone', 'consent'], $this->values($page, '//input', 'name'));
        self::assertCount(1, $this->find($page, '//input[@type="hidden"][@name="channel"][@value="SMS"]'));
        self::assertSame(['Text me'], $this->texts($page, '//label[input[@name="consent"]]'));
    }

    public function testTheNewsletterIsNotOfferedWithoutAFieldForTheAddress(): void
    {
        $page = $this->page(Catalog::SIMPLE, self::SMS_ONLY);

        self::assertCount(0, $this->find($page, '//input[@name="opt_in"]'));
        self::assertCount(1, $this->find($this->page(Catalog::SIMPLE, self::EVERYTHING), '//input[@name="opt_in"]'));
    }

    public function testTheConfirmationOffersWhatCanFollow(): void
    {
        $buttons = '//div[contains(@class, "restock-done")]//button[@type="button"]';

        $page = $this->page(Catalog::CONFIGURABLE);
        self::assertCount(1, $this->find($page, '//div[@role="group"][@tabindex="-1"][@hidden]'));
        self::assertSame(['another', 'address'], $this->values($page, $buttons, 'value'));
        self::assertSame(
            ['Notify me about another variant', 'Use another address'],
            $this->texts($page, $buttons)
        );
        $page = $this->page(Catalog::SIMPLE, self::SMS_ONLY);
        self::assertSame(['Use another number'], $this->texts($page, $buttons));
    }

    public function testEveryFieldHasALabelAndEveryIdIsUnique(): void
    {
        foreach ([Catalog::CONFIGURABLE, ['saleable' => true] + Catalog::CONFIGURABLE] as $product) {
            $page = $this->page($product, self::EVERYTHING);
            foreach ($this->find($page, '//input[not(@type="hidden")] | //select') as $field) {
                $labelled = $field->parentNode?->nodeName === 'label'
                    || $this->find($page, '//label[@for="' . $field->getAttribute('id') . '"]') !== [];
                self::assertTrue($labelled, $field->getAttribute('name'));
            }
            $ids = $this->values($page, '//*[@id]', 'id');
            self::assertSame(array_unique($ids), $ids);
            foreach (['for', 'aria-describedby', 'aria-labelledby'] as $attribute) {
                self::assertSame([], array_diff($this->values($page, "//*[@$attribute]", $attribute), $ids));
            }
        }
    }

    public function testTwoFormsOnOnePageShareNoId(): void
    {
        $page = $this->parse(
            $this->render(['product' => Catalog::CONFIGURABLE, 'config' => self::EVERYTHING])
            . $this->render(['product' => ['id' => 43] + Catalog::CONFIGURABLE, 'config' => self::EVERYTHING])
        );

        $ids = $this->values($page, '//*[@id]', 'id');
        self::assertContains('restock-42-email', $ids);
        self::assertContains('restock-43-email', $ids);
        self::assertSame(array_unique($ids), $ids);
    }

    public function testThePageIsTheSameForEveryVisitorAndAtEveryTime(): void
    {
        $description = ['product' => Catalog::CONFIGURABLE, 'config' => self::EVERYTHING];
        $html = $this->render($description);

        self::assertSame($html, $this->render($description));
        self::assertDoesNotMatchRegularExpression('/form_key|session|customer|value="[^"]*@/i', $html);
    }

    private function labelOf(DOMDocument $page, string $path): string
    {
        $id = $this->find($page, $path)[0]->getAttribute('id');

        return $this->texts($page, "//label[@for='$id']")[0];
    }
}
