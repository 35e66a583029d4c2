<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use Magento\Framework\Phrase;

/**
 * A way to notify the shopper. The values are those of Klaviyo's client API.
 */
enum Channel: string
{
    case Email = 'EMAIL';
    case Sms = 'SMS';
    case WhatsApp = 'WHATSAPP';

    public function label(): Phrase
    {
        return match ($this) {
            self::Email => __('E-mail'),
            self::Sms => __('SMS'),
            self::WhatsApp => __('WhatsApp'),
        };
    }

    /**
     * Whether the channel needs a phone number.
     */
    public function isPhone(): bool
    {
        return $this !== self::Email;
    }

    /**
     * Whether Klaviyo sends messages on this channel only to members of a list who gave their consent.
     */
    public function needsList(): bool
    {
        return $this === self::Sms;
    }

    /**
     * First revision of Klaviyo's API that supports the channel; '' if every revision does.
     *
     * Source: Klaviyo's public OpenAPI description.
     */
    public function since(): string
    {
        return $this === self::WhatsApp ? '2026-01-15' : '';
    }
}
