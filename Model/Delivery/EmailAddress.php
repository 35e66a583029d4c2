<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * Checks e-mail addresses by the same rule as the form (src/form/address.ts).
 */
class EmailAddress
{
    /** RFC 5321 allows 254 characters. */
    private const LONGEST = 254;

    /** Klaviyo refuses an address without a dot in its domain. */
    private const ADDRESS = '/^[^@\p{C}\p{Z}]+@[^@.\p{C}\p{Z}]+(?:\.[^@.\p{C}\p{Z}]+)+$/uD';

    /**
     * @return string the address without spaces around it; '' if it is not plausible
     */
    public function normalize(string $text): string
    {
        $address = trim($text);

        return strlen($address) <= self::LONGEST && preg_match(self::ADDRESS, $address) === 1 ? $address : '';
    }
}
