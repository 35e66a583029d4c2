<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * Time limit for Klaviyo's reply, in seconds.
 */
class TimeLimit extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[1-9]\d?$/', $value) === 1 && (int) $value <= 60
            ? null
            : __('"%1" is not a valid time limit. Enter a whole number of seconds from 1 to 60.', $value);
    }
}
