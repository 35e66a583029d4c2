<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * Form of Klaviyo's public API key, which is also called site id or company id: six letters and digits.
 */
final class PublicKey
{
    public static function isUsable(string $key): bool
    {
        return preg_match('/^[A-Za-z0-9]{6}$/D', $key) === 1;
    }
}
