<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * Seconds to wait for an answer.
 */
class TimeLimit extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[1-9]\d?$/D', $value) === 1 && (int) $value <= 60
            ? null
            : __('"%1" is no time limit: it is a whole number of seconds from 1 to 60.', $value);
    }
}
