<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * Revision of Klaviyo's API: a date, maybe with a suffix.
 */
class Revision extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\.[a-z]+)?$/D', $value) === 1
            ? null
            : __('"%1" is no revision of Klaviyo’s API: it is a date, as in 2026-01-15.', $value);
    }
}
