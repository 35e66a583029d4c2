<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Config\Model\Config\Backend\Encrypted;
use Magento\Framework\Exception\ValidatorException;

/**
 * Klaviyo's private API key, stored encrypted. If it is empty, the key of Klaviyo's own extension is used.
 */
class PrivateKey extends Encrypted
{
    /**
     * Checks the key, and encrypts it unless the admin sent it back as asterisks, which means "unchanged".
     *
     * @return void
     * @throws ValidatorException if the value is not a private key
     */
    public function beforeSave()
    {
        $value = $this->getValue();
        $value = is_scalar($value) ? trim((string) $value) : '';
        if (preg_match('/^(?:|\*+|pk_[A-Za-z0-9_-]+)$/D', $value) !== 1) {
            // The message does not repeat the value: it may be a secret.
            throw new ValidatorException(__('This is not a valid private API key. Enter a key that starts with pk_.'));
        }
        $this->setValue($value);
        parent::beforeSave();
    }
}
