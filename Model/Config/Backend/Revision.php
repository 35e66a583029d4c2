<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * Revision of Klaviyo's API: a date, which may have a suffix such as ".pre".
 */
class Revision extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\.[a-z]+)?$/', $value) === 1
            ? null
            : __('"%1" is not a valid API revision. Enter a date, for example 2026-01-15.', $value);
    }
}
