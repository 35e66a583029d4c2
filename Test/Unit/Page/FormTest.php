<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Form\Form;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;

/**
 * @phpstan-import-type Description from Shop
 */
class FormTest extends TestCase
{
    public function testEachPartOfTheFormHasAnIdOfItsOwn(): void
    {
        $form = $this->form(Catalog::SIMPLE);

        self::assertSame('restock-42', $form->getId());
        self::assertSame('restock-42-email', $form->getId('email'));
    }

    public function testEachTextOfTheMerchantHasItsOwnPlace(): void
    {
        $form = $this->form(Catalog::SIMPLE, [
            'texts/heading' => 'The heading',
            'texts/summary' => 'The summary',
            'texts/button' => 'The button',
            'texts/confirmation' => 'The confirmation',
            'texts/email_note' => 'The <a href="/privacy">note</a>',
            'opt_in/enabled' => '1',
            'opt_in/list' => 'Y6nRLr',
            'opt_in/text' => 'The newsletter',
        ]);

        self::assertSame('The heading', $form->getText('heading'));
        self::assertSame('The summary', $form->getText('summary'));
        self::assertSame('The button', $form->getText('button'));
        self::assertSame('The confirmation', $form->getText('subscribed'));
        self::assertSame('The <a href="/privacy">note</a>', $form->getText('emailNote'));
        self::assertSame('The newsletter', $form->getText('optIn'));
    }

    public function testWithoutSettingsTheFormHasNeitherNoteNorNewsletter(): void
    {
        $form = $this->form(Catalog::SIMPLE);

        self::assertSame('', $form->getText('emailNote'));
        self::assertSame('', $form->getText('optIn'));
        self::assertSame('', $form->getText('unknown'));
    }

    public function testANewsletterThatIsNotOfferedHasNoText(): void
    {
        $form = $this->form(Catalog::SIMPLE, ['opt_in/enabled' => '1', 'opt_in/text' => 'The newsletter']);

        self::assertSame('', $form->getText('optIn'));
    }

    public function testEachChannelHasItsOwnConsentText(): void
    {
        $form = $this->form(Catalog::SIMPLE, [
            'subscription/route' => 'client',
            'channels/offered' => 'EMAIL,SMS,WHATSAPP',
            'channels/consent_sms' => 'Text me',
            'channels/consent_whatsapp' => 'Chat with me',
            'opt_in/list' => 'Y6nRLr',
        ]);

        self::assertSame(['EMAIL', 'SMS', 'WHATSAPP'], $form->getChannels());
        self::assertSame('', $form->getConsentText('EMAIL'));
        self::assertSame('Text me', $form->getConsentText('SMS'));
        self::assertSame('Chat with me', $form->getConsentText('WHATSAPP'));
        self::assertSame('', $form->getConsentText('PIGEON'));
        self::assertSame(
            ['E-mail', 'SMS', 'WhatsApp'],
            array_map([$form, 'getChannelLabel'], $form->getChannels())
        );
    }

    #[TestWith(['EMAIL', true, false])]
    #[TestWith(['SMS', false, true])]
    #[TestWith(['WHATSAPP', false, true])]
    #[TestWith(['EMAIL,SMS', true, true])]
    public function testTheChannelsDecideWhatTheFormAsksFor(string $channels, bool $email, bool $phone): void
    {
        $form = $this->form(Catalog::SIMPLE, [
            'subscription/route' => 'client',
            'channels/offered' => $channels,
            'opt_in/list' => 'Y6nRLr',
        ]);

        self::assertSame($email, $form->asksForEmail());
        self::assertSame($phone, $form->asksForPhone());
    }

    public function testAWhollySoldOutProductIsOpenAndAPartlySoldOutOneIsNot(): void
    {
        self::assertTrue($this->form(Catalog::CONFIGURABLE)->isOpen());
        self::assertFalse($this->form(['saleable' => true] + Catalog::CONFIGURABLE)->isOpen());
    }

    #[TestWith([8, false, true])]
    #[TestWith([9, false, false])]
    #[TestWith([8, true, false])]
    public function testUpToEightOptionsOfAWhollySoldOutProductAreButtons(
        int $options,
        bool $saleable,
        bool $areButtons
    ): void {
        $form = $this->form(['saleable' => $saleable] + Catalog::withOptions($options));

        self::assertCount($options, $form->getChoices()[0]->getOptions());
        self::assertSame($areButtons, $form->showsButtons($form->getChoices()[0]));
    }

    public function testOnlyASecondSoldOutVariantCanBeAskedForNext(): void
    {
        self::assertFalse($this->form(Catalog::SIMPLE)->hasSeveralVariants());
        self::assertFalse($this->form(['saleable' => true] + Catalog::withOptions(1))->hasSeveralVariants());
        self::assertTrue($this->form(Catalog::CONFIGURABLE)->hasSeveralVariants());
    }

    public function testThePartlySoldOutProductIsChosenFromEvenIfOneVariantIsSoldOut(): void
    {
        $partly = $this->form(['saleable' => true] + Catalog::withOptions(1));
        $wholly = $this->form(Catalog::withOptions(1));

        self::assertCount(1, $partly->getChoices());
        self::assertSame('', $partly->getVariantLabel());
        self::assertSame([], $wholly->getChoices());
        self::assertSame('Size 1', $wholly->getVariantLabel());
    }

    public function testEachFailureThatIsNotAboutAFieldHasItsOwnText(): void
    {
        $failures = $this->form(Catalog::SIMPLE)->getFailures();

        self::assertSame(
            ['refused', 'retired', 'throttled', 'unavailable', 'network', 'timeout', 'unintelligible'],
            array_keys($failures)
        );
        self::assertSame(array_unique($failures), $failures);
    }

    public function testMerchantsMayUseFourElements(): void
    {
        self::assertSame(['a', 'strong', 'em', 'br'], $this->form(Catalog::SIMPLE)->getAllowedTags());
    }

    /**
     * @param array<string, mixed> $product
     * @param array<string, string> $config
     */
    private function form(array $product, array $config = []): Form
    {
        /** @var Description $description */
        $description = ['product' => $product, 'config' => $config];
        $form = (new Shop($description))->block()->getForm();
        self::assertNotNull($form);

        return $form;
    }
}
