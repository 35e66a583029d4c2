<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * Klaviyo's public API key, also called the site ID or company ID: six letters and digits.
 */
class PublicKey
{
    public function __construct(private readonly string $key)
    {
    }

    public function isValid(): bool
    {
        return preg_match('/^[A-Za-z0-9]{6}$/D', $this->key) === 1;
    }
}
