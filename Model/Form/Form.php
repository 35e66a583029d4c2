<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Restock\KlaviyoBackInStock\Api\Variant;

/**
 * The data that the template prints. Texts are not escaped; the settings are safe inside a script element.
 */
class Form
{
    /**
     * @param string $id ID of the form's element and name of its component
     * @param bool $open whether no variant of the product can be bought
     * @param non-empty-list<Variant> $variants the sold-out variants
     * @param array<'heading'|'summary'|'button'|'emailNote'|'optIn', string> $texts '' or missing: not shown
     * @param array<string, string> $consents channel → consent text, '' if the channel needs none
     * @param string $initJson settings as JSON
     */
    public function __construct(
        private readonly string $id,
        private readonly bool $open,
        private readonly array $variants,
        private readonly array $texts,
        private readonly array $consents,
        private readonly string $initJson
    ) {
    }

    /**
     * ID of the form's element and name of its component, for example "restock-42". Unique on the page.
     */
    public function getId(): string
    {
        return $this->id;
    }

    /**
     * Whether no variant of the product can be bought. The form is then open and takes the place of the button.
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
     * Text that opens the form where only some variants are sold out.
     */
    public function getSummary(): string
    {
        return $this->texts['summary'] ?? '';
    }

    /**
     * @return list<Choice> in the order in which the shopper chooses; empty if there is only one variant
     */
    public function getChoices(): array
    {
        if (count($this->variants) === 1) {
            return [];
        }
        $options = [];
        foreach ($this->variants as $variant) {
            foreach ($variant->options as $option) {
                $options[$option->attributeId][$option->id] = $option;
            }
        }

        return array_map(static fn (array $ofAttribute): Choice => new Choice($ofAttribute), array_values($options));
    }

    /**
     * Label of the only variant of a product with options, for example "Red, S"; '' if there is no such variant.
     */
    public function getVariantLabel(): string
    {
        return count($this->variants) === 1 ? $this->variants[0]->label() : '';
    }

    /**
     * @return list<string> some of EMAIL, SMS and WHATSAPP
     */
    public function getChannels(): array
    {
        return array_keys($this->consents);
    }

    /**
     * Text of a channel's consent checkbox; '' if the channel needs no consent. May contain HTML.
     */
    public function getConsentText(string $channel): string
    {
        return $this->consents[$channel] ?? '';
    }

    /**
     * Note below the e-mail field; '' if there is none. May contain HTML.
     */
    public function getEmailNote(): string
    {
        return $this->texts['emailNote'] ?? '';
    }

    /**
     * Text of the newsletter checkbox; '' if the form has no such checkbox. May contain HTML.
     */
    public function getOptInText(): string
    {
        return $this->texts['optIn'] ?? '';
    }

    /**
     * Content of the text/x-magento-init element. Do not escape it again.
     */
    public function getInitJson(): string
    {
        return $this->initJson;
    }
}
