<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * How long the shop waits for Klaviyo while the shopper waits for the shop, in seconds.
 */
class DeliveryLimit extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^(?:[1-9]|10)$/D', $value) === 1
            ? null
            : __('"%1" is not a valid time limit. Enter a whole number of seconds from 1 to 10.', $value);
    }
}
