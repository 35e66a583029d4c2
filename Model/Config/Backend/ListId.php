<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * Id of a list in Klaviyo.
 */
class ListId extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[A-Za-z0-9]*$/D', $value) === 1
            ? null
            : __('"%1" is no list ID of Klaviyo: it has letters and digits only, as in Y6nRLr.', $value);
    }
}
