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
     * First revision of Klaviyo's API that knows the channel, '' for every one.
     *
     * Source: Klaviyo's public OpenAPI description.
     */
    public function since(): string
    {
        return $this === self::WhatsApp ? '2026-01-15' : '';
    }
}
