<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Every text of the storefront: the merchant's, or the translated default where the merchant left it empty.
 */
class Words
{
    public function __construct(private readonly Config $config)
    {
    }

    public function heading(): string
    {
        return self::either($this->config->words('heading'), __('Get notified when it is back in stock'));
    }

    public function summary(): string
    {
        return self::either($this->config->words('summary'), __('Your choice is sold out? Get notified'));
    }

    public function button(): string
    {
        return self::either($this->config->words('button'), __('Notify me'));
    }

    /**
     * Note below the e-mail field; '' if the merchant set none.
     */
    public function emailNote(): string
    {
        return $this->config->words('email_note');
    }

    /**
     * Text beside a channel; '' for e-mail: who asks for one message by e-mail has agreed to that one.
     */
    public function consent(Channel $channel): string
    {
        $own = $this->config->consent($channel);

        return match ($channel) {
            Channel::Email => '',
            Channel::Sms => self::either($own, __(
                'I agree to receive a text message about this product at this number. Message and data rates may apply.'
            )),
            Channel::WhatsApp => self::either($own, __(
                'I agree to receive a WhatsApp message about this product at this number.'
            )),
        };
    }

    public function optIn(): string
    {
        return self::either(
            $this->config->optInText(),
            __('Send me news and offers as well. I can unsubscribe at any time.')
        );
    }

    /**
     * What the form says of its own accord, by the name that the script knows it by.
     *
     * @return array<string, string> %product stands for the product and the chosen variant
     */
    public function messages(): array
    {
        return [
            'subscribed' => self::either(
                $this->config->words('confirmation'),
                __('Thank you. We will tell you when %product is back in stock.')
            ),
            'soldOut' => (string) __('%product is sold out. We can tell you when it is back.'),
            'submitting' => (string) __('Sending…'),
            'email' => (string) __('Please enter a complete e-mail address, such as name@example.com.'),
            'phone' => (string) __('Please enter a complete phone number.'),
            'choose' => (string) __('Please choose first what you are waiting for.'),
            'channel' => (string) __('Please choose how we may reach you.'),
            'consent' => (string) __('Please agree first to receive messages on your phone.'),
            'refused' => (string) __('This was not accepted. Please check what you entered and try again.'),
            'retired' => (string) __('We can’t take your request here at the moment. Please contact us instead.'),
            'throttled' => (string) __('Too many requests are coming in just now. Please try again in a minute.'),
            'unavailable' => (string) __('The service is out of order just now. Please try again later.'),
            'network' => (string) __(
                'The service can’t be reached. Please check your connection and your blocker, and try again.'
            ),
            'timeout' => (string) __('The service took too long to answer. Please try again.'),
            'unintelligible' => (string) __(
                'The service gave no clear answer. Please try again later.'
            ),
        ];
    }

    private static function either(string $own, Phrase $default): string
    {
        return $own === '' ? (string) $default : $own;
    }
}
