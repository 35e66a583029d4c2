<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\TestCase;

/**
 * Headings and messages in the page, and the marks by which the script shows and completes them.
 */
class MessagesTest extends TestCase
{
    use ReadsPages;

    private const EVERYTHING = [
        'subscription/route' => 'client',
        'channels/offered' => 'EMAIL,SMS,WHATSAPP',
        'opt_in/enabled' => '1',
        'opt_in/list' => 'Y6nRLr',
        'texts/email_note' => 'A note',
    ];

    public function testTheFormHasAHeadingAndAName(): void
    {
        $page = $this->page(Catalog::SIMPLE);

        self::assertSame(['Get notified when it is back in stock'], $this->texts($page, '//form/h2'));
        self::assertSame(['Your request is saved'], $this->texts($page, '//div[@role="group"]/h2'));
        self::assertSame(['restock-42-heading'], $this->values($page, '//form', 'aria-labelledby'));
        self::assertSame(['restock-42-done'], $this->values($page, '//div[@role="group"]', 'aria-labelledby'));
    }

    public function testWithoutItsScriptTheFormSaysSo(): void
    {
        $page = $this->page(Catalog::SIMPLE);

        self::assertSame(
            ['This form is still loading. If nothing happens, please reload the page.'],
            $this->texts($page, '//form/p[@class="restock-late"][@role="status"]')
        );
        self::assertSame(
            ['Please switch on JavaScript in your browser to be notified.'],
            $this->texts($page, '//form/noscript')
        );
        self::assertCount(1, $this->find($page, '//form[@method="dialog"][not(@action)]'));
    }

    public function testEachMessageAboutAFieldStandsWithIt(): void
    {
        $page = $this->page(Catalog::CONFIGURABLE, self::EVERYTHING);

        $fields = [
            'choose93' => '//input[@name="93"]',
            'choose144' => '//input[@name="144"]',
            'channel' => '//input[@name="channel"]',
            'consentSMS' => '//input[@name="consent"][@value="SMS"]',
            'consentWHATSAPP' => '//input[@name="consent"][@value="WHATSAPP"]',
            'email' => '//input[@name="email"]',
            'emailRefused' => '//input[@name="email"]',
            'phone' => '//input[@name="phone"]',
            'phoneRefused' => '//input[@name="phone"]',
        ];
        foreach ($fields as $reason => $path) {
            $message = $this->find($page, "//*[@data-show='$reason'][@hidden]")[0];
            // The field itself, or the group that it belongs to.
            $ids = $this->values($page, $path . '/ancestor-or-self::*[@aria-describedby]', 'aria-describedby');
            $id = end($ids);
            $parts = $this->find($page, "//*[@id='$id']/descendant-or-self::*[@data-show='$reason']");
            self::assertCount(1, $parts, $reason);
            self::assertSame('p', $message->nodeName);
            self::assertNotSame('', $message->textContent);
        }
    }

    public function testEachOtherMessageStandsInTheStatusLine(): void
    {
        $page = $this->page(Catalog::CONFIGURABLE, self::EVERYTHING);
        $reasons = $this->values($page, '//form/div[@role="status"]/*[@hidden]', 'data-show');

        self::assertSame([
            'submitting', 'page', 'choose93', 'choose144', 'refused', 'retired', 'throttled', 'unavailable', 'network',
            'timeout', 'unintelligible',
        ], $reasons);
    }

    public function testAnOpenAttributeIsAskedForAboveAndHere(): void
    {
        $page = $this->page(['saleable' => true] + Catalog::CONFIGURABLE);

        self::assertSame(
            ['Please choose above: Size. We can then let you know when it is back.'],
            $this->texts($page, '//*[@data-show="above144"][@hidden]')
        );
        self::assertSame(
            ['Please choose: Size', 'Please choose: Size'],
            $this->texts($page, '//*[@data-show="choose144"][@hidden]')
        );
    }

    public function testWhatIsShownAtFirstIsNotHidden(): void
    {
        $page = $this->page(Catalog::CONFIGURABLE, self::EVERYTHING);

        self::assertSame(['own', 'lead'], $this->values($page, '//*[@data-show][not(@hidden)]', 'data-show'));
        $page = $this->page(['saleable' => true] + Catalog::CONFIGURABLE);
        self::assertSame(['own', 'linked'], $this->values($page, '//summary/*[@data-show]', 'data-show'));
        self::assertCount(1, $this->find($page, '//summary/*[not(@hidden)]'));
    }

    public function testTheTextsThatTheScriptCompletesAreThere(): void
    {
        $page = $this->page(['saleable' => true] + Catalog::CONFIGURABLE);

        $fills = [
            '//summary/*[@data-show="linked"]' => '%choice is sold out. Get notified',
            '//h2/*[@data-show="linked"]' => '%choice is sold out',
            '//h2/*[@data-show="page"]' => '%choice is sold out',
            '//div[@role="status"]/*[@data-show="page"]' => '%choice is sold out',
            '//p[@class="restock-lead"]/*[@data-show="asked"]' => 'You asked for this on %date. Ask again?',
            '//div[@data-show="subscribed"]/p' =>
                'We will send a message to %address as soon as %product is back in stock.',
        ];
        foreach ($fills as $path => $fill) {
            self::assertSame([$fill], $this->values($page, $path, 'data-fill'), $path);
        }
        self::assertCount(count($fills), $this->find($page, '//*[@data-fill]'));
        foreach ($this->find($page, '//*[@data-fill]') as $slot) {
            self::assertSame('', $slot->textContent);
        }
    }
}
