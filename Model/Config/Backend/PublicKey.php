<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\PublicKey as Key;

/**
 * Klaviyo's public API key; empty, the official extension's is used.
 */
class PublicKey extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return $value === '' || (new Key($value))->isValid() ? null : __(
            '"%1" is no public API key of Klaviyo: it has six letters and digits, as in Ab12Cd. '
            . 'A key that begins with pk_ is a private one and must not be used here.',
            $value
        );
    }
}
