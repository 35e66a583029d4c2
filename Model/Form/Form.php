<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * What the template prints: plain text, not yet escaped, but for the settings, which are safe within a script element.
 */
final class Form
{
    /**
     * @param bool $open whether nothing of the product can be bought
     * @param non-empty-list<Variant> $variants
     * @param array<'heading'|'button'|'summary', string> $texts
     * @param array<string, string> $consents channel → text beside it, '' if it needs none
     * @param string $optIn text of the marketing opt-in, '' if there is none
     */
    public function __construct(
        private readonly string $id,
        private readonly bool $open,
        private readonly array $variants,
        private readonly array $texts,
        private readonly array $consents,
        private readonly string $optIn,
        private readonly string $initJson
    ) {
    }

    /**
     * Name of the component and id of its element, as in "restock-42"; unique on the page.
     */
    public function getId(): string
    {
        return $this->id;
    }

    /**
     * Whether the product can't be bought at all, so that the form stands open in the place of the button.
     */
    public function isOpen(): bool
    {
        return $this->open;
    }

    public function getHeading(): string
    {
        return $this->texts['heading'] ?? '';
    }

    public function getButton(): string
    {
        return $this->texts['button'] ?? '';
    }

    /**
     * Text of the line that opens the form where only some variants are sold out.
     */
    public function getSummary(): string
    {
        return $this->texts['summary'] ?? '';
    }

    /**
     * @return list<Choice> empty if there is one variant only
     */
    public function getChoices(): array
    {
        return Choice::among($this->variants);
    }

    /**
     * Label of the only variant of a product with options, as in "Red, S"; '' if there are none or several.
     */
    public function getVariantLabel(): string
    {
        return count($this->variants) === 1 ? $this->variants[0]->label() : '';
    }

    /**
     * @return list<string> among EMAIL, SMS and WHATSAPP
     */
    public function getChannels(): array
    {
        return array_keys($this->consents);
    }

    /**
     * Text that stands beside a channel; '' if it needs none.
     */
    public function getConsentText(string $channel): string
    {
        return $this->consents[$channel] ?? '';
    }

    /**
     * Text of the marketing opt-in; '' if none is offered.
     */
    public function getOptInText(): string
    {
        return $this->optIn;
    }

    /**
     * Content of the text/x-magento-init element. It must not be escaped again.
     */
    public function getInitJson(): string
    {
        return $this->initJson;
    }
}
