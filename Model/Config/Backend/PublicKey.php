<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\PublicKey as Key;

/**
 * Klaviyo's public API key. If it is empty, the key of Klaviyo's own extension is used.
 */
class PublicKey extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        return $value === '' || (new Key($value))->isValid() ? null : __(
            '"%1" is not a valid public API key. Enter six letters and digits, for example Ab12Cd. '
            . 'Never enter a private key, which starts with pk_.',
            $value
        );
    }
}
