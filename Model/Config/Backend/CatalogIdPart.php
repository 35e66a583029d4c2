<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * One of the first two parts of Klaviyo's catalog variant ID. Klaviyo separates the parts with three colons.
 */
class CatalogIdPart extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[^\s:]*$/', $value) === 1
            ? null
            : __('"%1" is not a valid part of a catalog variant ID. Remove spaces and colons.', $value);
    }
}
