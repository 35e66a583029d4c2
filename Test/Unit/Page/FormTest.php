<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Form\Form;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;

final class FormTest extends TestCase
{
    public function testEachTextOfTheMerchantHasItsOwnPlace(): void
    {
        $form = $this->form([
            'texts/heading' => 'The heading',
            'texts/summary' => 'The summary',
            'texts/button' => 'The button',
            'texts/email_note' => 'The <a href="/privacy">note</a>',
            'opt_in/enabled' => '1',
            'opt_in/list' => 'Y6nRLr',
            'opt_in/text' => 'The newsletter',
        ]);

        self::assertSame('The heading', $form->getHeading());
        self::assertSame('The summary', $form->getSummary());
        self::assertSame('The button', $form->getButton());
        self::assertSame('The <a href="/privacy">note</a>', $form->getEmailNote());
        self::assertSame('The newsletter', $form->getOptInText());
    }

    public function testWithoutSettingsTheFormHasDefaultTextsAndNeitherNoteNorNewsletter(): void
    {
        $form = $this->form([]);

        self::assertNotSame('', $form->getHeading());
        self::assertNotSame('', $form->getSummary());
        self::assertNotSame('', $form->getButton());
        self::assertSame('', $form->getEmailNote());
        self::assertSame('', $form->getOptInText());
    }

    public function testANewsletterThatIsNotOfferedHasNoText(): void
    {
        $form = $this->form(['opt_in/enabled' => '1', 'opt_in/text' => 'The newsletter']);

        self::assertSame('', $form->getOptInText());
    }

    public function testEachChannelHasItsOwnConsentText(): void
    {
        $form = $this->form([
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
    }

    /**
     * @param array<string, string> $config
     */
    private function form(array $config): Form
    {
        $form = (new Shop(['product' => Catalog::SIMPLE, 'config' => $config]))->block()->getForm();
        self::assertNotNull($form);

        return $form;
    }
}
