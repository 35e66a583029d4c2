<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use Exception;
use Magento\Framework\Encryption\EncryptorInterface;

/**
 * Klaviyo's private API key, for calls from the shop. It never reaches a page or a log.
 */
class PrivateKey
{
    private const PATTERN = '/^pk_[A-Za-z0-9_-]+$/D';

    public function __construct(
        private readonly Config $config,
        private readonly EncryptorInterface $encryptor
    ) {
    }

    /**
     * The key of a store view; '' if there is none or if it cannot be decrypted.
     */
    public function ofStoreView(?int $storeId = null): string
    {
        $stored = $this->config->storedPrivateKey($storeId);
        // Environment variables and app/etc/env.php can hold the key itself.
        if ($stored === '' || preg_match(self::PATTERN, $stored) === 1) {
            return $stored;
        }
        try {
            $key = $this->encryptor->decrypt($stored);
        } catch (Exception) {
            return '';
        }

        return preg_match(self::PATTERN, $key) === 1 ? $key : '';
    }
}
