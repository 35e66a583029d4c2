<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use libphonenumber\NumberParseException;
use libphonenumber\PhoneNumberFormat;
use libphonenumber\PhoneNumberUtil;

/**
 * Checks phone numbers with the library that the form uses too (src/delivery/phone.ts).
 */
class PhoneNumber
{
    /** The library parses no longer text. */
    private const LONGEST = 250;

    /**
     * @param string $text as people write it
     * @param string $country ISO 3166-1 alpha-2, for numbers without a country code
     * @return string E.164, for example "+15005550006"; '' if nobody can have this number
     */
    public function normalize(string $text, string $country): string
    {
        if ($text === '' || strlen($text) > self::LONGEST) {
            return '';
        }
        $util = PhoneNumberUtil::getInstance();
        try {
            $number = $util->parse($text, $country);
        } catch (NumberParseException) {
            return '';
        }

        return $util->isValidNumber($number) ? $util->format($number, PhoneNumberFormat::E164) : '';
    }
}
