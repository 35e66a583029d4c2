<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * How a shopper may be notified; the values are those of Klaviyo's client API.
 */
enum Channel: string
{
    case Email = 'EMAIL';
    case Sms = 'SMS';
    case WhatsApp = 'WHATSAPP';

    /**
     * Whether the channel needs a phone number.
     */
    public function isPhone(): bool
    {
        return $this !== self::Email;
    }

    /**
     * Whether Klaviyo keeps the consent for the channel, and with it the messages, only for members of a list.
     */
    public function needsList(): bool
    {
        return $this === self::Sms;
    }

    /**
     * First revision of Klaviyo's API that knows the channel, '' for every one.
     *
     * Source: Klaviyo's public OpenAPI description.
     */
    public function since(): string
    {
        return $this === self::WhatsApp ? '2026-01-15' : '';
    }
}
