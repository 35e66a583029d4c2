<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Channel;

/**
 * The data that the template prints. Texts are not escaped; the settings are safe inside a script element.
 */
class Form
{
    /** More options than this are a list. */
    private const MOST_BUTTONS = 8;

    /**
     * @param string $id ID of the form's element and name of its component
     * @param bool $open whether no variant of the product can be bought
     * @param bool $showsSoldOut whether the page's own options show what is sold out
     * @param non-empty-list<Variant> $variants the sold-out variants
     * @param array<string, string> $texts by name; '' or missing: not shown
     * @param array<string, string> $failures reason of a failure that is not about a field → text
     * @param array<string, string> $consents channel → consent text, '' if the channel needs none
     * @param string $settingsJson settings as JSON
     * @param string $initJson the same, with the component that reads them
     */
    public function __construct(
        private readonly string $id,
        private readonly bool $open,
        private readonly bool $showsSoldOut,
        private readonly array $variants,
        private readonly array $texts,
        private readonly array $failures,
        private readonly array $consents,
        private readonly string $settingsJson,
        private readonly string $initJson
    ) {
    }

    /**
     * ID of the form's element and name of its component, for example "restock-42", or of a part of it:
     * "restock-42-email". Unique on the page.
     */
    public function getId(string $part = ''): string
    {
        return $part === '' ? $this->id : $this->id . '-' . $part;
    }

    /**
     * Whether no variant of the product can be bought. The form is then open and takes the place of the button.
     */
    public function isOpen(): bool
    {
        return $this->open;
    }

    /**
     * Whether the shopper can choose what is sold out in the page's own options. The form then does not ask for these
     * options again.
     */
    public function isChosenOnPage(): bool
    {
        return $this->showsSoldOut;
    }

    /**
     * A text by its name in {@see Words}; '' if it is not shown.
     */
    public function getText(string $name): string
    {
        return $this->texts[$name] ?? '';
    }

    /**
     * @return array<string, string> reason of a failure that is not about a field → text
     */
    public function getFailures(): array
    {
        return $this->failures;
    }

    /**
     * @return list<Choice> in the order in which the shopper chooses; empty if there is nothing to choose
     */
    public function getChoices(): array
    {
        if ($this->open && count($this->variants) === 1) {
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
     * Whether buttons are easier to choose from than a list: few options, where the page has no options of its own.
     */
    public function showsButtons(Choice $choice): bool
    {
        return $this->open && count($choice->getOptions()) <= self::MOST_BUTTONS;
    }

    /**
     * Whether the shopper can wait for more than one variant.
     */
    public function hasSeveralVariants(): bool
    {
        return count($this->variants) > 1;
    }

    /**
     * Label of the only variant of a product with options, for example "Red, S"; '' if the shopper chooses.
     */
    public function getVariantLabel(): string
    {
        return $this->getChoices() === [] ? $this->variants[0]->label($this->texts['comma'] ?? ', ') : '';
    }

    /**
     * @return list<string> some of EMAIL, SMS and WHATSAPP
     */
    public function getChannels(): array
    {
        return array_keys($this->consents);
    }

    public function asksForEmail(): bool
    {
        return isset($this->consents[Channel::Email->value]);
    }

    public function asksForPhone(): bool
    {
        return array_diff($this->getChannels(), [Channel::Email->value]) !== [];
    }

    public function getChannelLabel(string $channel): string
    {
        return (string) Channel::from($channel)->label();
    }

    /**
     * Text of a channel's consent checkbox; '' if the channel needs no consent. May contain HTML.
     */
    public function getConsentText(string $channel): string
    {
        return $this->consents[$channel] ?? '';
    }

    /**
     * @return list<string> HTML elements that the merchant may use in consents, notes and the newsletter's text
     */
    public function getAllowedTags(): array
    {
        return ['a', 'strong', 'em', 'br'];
    }

    /**
     * Content of the application/json element, for themes without RequireJS. Do not escape it again.
     */
    public function getSettingsJson(): string
    {
        return $this->settingsJson;
    }

    /**
     * Content of the text/x-magento-init element. Do not escape it again.
     */
    public function getInitJson(): string
    {
        return $this->initJson;
    }
}
