<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;

/**
 * One of the parts of Klaviyo's catalog variant id, which three colons keep apart.
 */
class CatalogIdPart extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return preg_match('/^[^\s:]*$/D', $value) === 1
            ? null
            : __('"%1" can be no part of a catalog variant ID: it must have neither spaces nor colons.', $value);
    }
}
