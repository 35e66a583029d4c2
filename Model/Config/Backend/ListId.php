<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * ID of a Klaviyo list.
 */
class ListId extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[A-Za-z0-9]*$/', $value) === 1
            ? null
            : __('"%1" is not a valid list ID. Enter letters and digits only, for example Y6nRLr.', $value);
    }
}
