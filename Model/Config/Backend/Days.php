<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * A number of days.
 */
class Days extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^(?:[1-9]|[12]\d|30)$/D', $value) === 1
            ? null
            : __('"%1" is not a valid number of days. Enter a whole number from 1 to 30.', $value);
    }
}
