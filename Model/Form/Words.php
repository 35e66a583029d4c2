<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;

/**
 * Every text of the storefront: the merchant's, or the translated default where the merchant left it empty.
 */
class Words
{
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Texts of the form by name. The script replaces %product, %choice, %address and %date.
     *
     * @param list<Variant> $variants what is sold out
     * @return array<string, string> '' for a text that is not shown
     */
    public function texts(array $variants): array
    {
        return [
            'heading' => $this->own('heading', __('Get notified when it is back in stock')),
            'summary' => $this->own('summary', $this->summary($variants)),
            'linked' => (string) __('%choice is sold out. Get notified'),
            'soldOut' => (string) __('%choice is sold out'),
            'lead' => (string) __('We will let you know as soon as it is back.'),
            'asked' => (string) __('You asked for this on %date. Ask again?'),
            'email' => (string) __('Please enter a complete e-mail address, such as name@example.com.'),
            'emailRefused' => (string) __('This address was not accepted. Please check it or use another one.'),
            'emailNote' => $this->config->words('email_note'),
            'phone' => (string) __('Please enter a complete phone number.'),
            'phoneRefused' => (string) __('This number was not accepted. Please check it or use another one.'),
            'channel' => (string) __('Please choose how we should let you know.'),
            'consent' => (string) __('Please agree to receive this message, or choose another channel.'),
            'button' => $this->own('button', __('Notify me')),
            'submitting' => (string) __('Sending…'),
            'again' => (string) $this->again(),
            'comma' => $this->comma(),
            'waiting' => $this->waiting(),
            'late' => (string) __('This form is still loading. If nothing happens, please reload the page.'),
            'subscribed' => $this->own(
                'confirmation',
                __('We will send a message to %address as soon as %product is back in stock.')
            ),
        ];
    }

    /**
     * What the form says when a request fails for a reason that is not about a field.
     *
     * @return array<string, string> reason → text
     */
    public function failures(): array
    {
        return [
            'refused' => (string) __(
                'We can’t take your request at the moment. Please try again later, or contact us.'
            ),
            'retired' => (string) __('We can’t take requests here at the moment. Please contact us instead.'),
            'throttled' => (string) __('We are receiving too many requests. Please try again in a minute.'),
            'unavailable' => (string) __(
                'Our notification service is temporarily unavailable. Please try again later.'
            ),
            'network' => (string) __(
                'We can’t reach our notification service. Please check your connection, allow this page in your '
                . 'content blocker, and try again.'
            ),
            'timeout' => (string) __('Our notification service did not answer in time. Please try again.'),
            'unintelligible' => (string) __('Something went wrong on our side. Please try again later.'),
        ] + ($this->config->deliveryMode() === Mode::Direct ? [] : [
            'variant' => (string) __(
                'This product is available again, or it is no longer sold. Please reload the page.'
            ),
            'captcha' => (string) __('Please confirm that you are not a robot.'),
        ]);
    }

    /**
     * Text beside a channel; '' for e-mail, because shoppers who ask for one message by e-mail agree to that message.
     */
    public function consent(Channel $channel): string
    {
        $own = $this->config->consent($channel);

        return match ($channel) {
            Channel::Email => '',
            Channel::Sms => $this->either($own, __(
                'I agree to receive a text message about this product at this number. Message and data rates may apply.'
            )),
            Channel::WhatsApp => $this->either($own, __(
                'I agree to receive a WhatsApp message about this product at this number.'
            )),
        };
    }

    public function optIn(): string
    {
        return $this->either(
            $this->config->optInText(),
            __('Send me news and offers as well. I can unsubscribe at any time.')
        );
    }

    /**
     * Name of an option that is sold out. The script replaces %option.
     */
    public function soldOutOption(): string
    {
        return (string) __('%option, sold out');
    }

    /**
     * What stands between the chosen options, as in "Red, S".
     */
    public function comma(): string
    {
        // Languages that are written from right to left keep the options apart by invisible marks.
        return (string) preg_replace('/%first|%second|[\x{2066}-\x{2069}]/u', '', (string) __('%first, %second'));
    }

    /**
     * Only where the shop takes requests as well do they wait in the browser's tab.
     */
    private function waiting(): string
    {
        return $this->config->deliveryMode() === Mode::Direct ? '' : (string) __(
            'There is no connection at the moment. We keep your request in this browser tab and send it as soon as '
            . 'the connection is back.'
        );
    }

    private function again(): Phrase
    {
        $channels = $this->config->channels();
        if (!in_array(Channel::Email, $channels, true)) {
            return __('Use another number');
        }

        return count($channels) === 1 ? __('Use another address') : __('Use another address or number');
    }

    /**
     * The line that opens the form where only some variants are sold out. It names what the shopper may be missing.
     *
     * @param list<Variant> $variants
     */
    private function summary(array $variants): Phrase
    {
        $labels = array_map(
            static fn (Option $option): string => $option->attributeLabel,
            $variants[0]->options ?? []
        );

        return match (count($labels)) {
            0 => __('Sold out? Get notified'),
            1 => __('%1 sold out? Get notified', $labels[0]),
            2 => __('%1 or %2 sold out? Get notified', $labels[0], $labels[1]),
            default => __('Your variant is sold out? Get notified'),
        };
    }

    /**
     * @param 'heading'|'summary'|'button'|'confirmation' $name
     */
    private function own(string $name, Phrase $default): string
    {
        return $this->either($this->config->words($name), $default);
    }

    private function either(string $own, Phrase $default): string
    {
        return $own === '' ? (string) $default : $own;
    }
}
