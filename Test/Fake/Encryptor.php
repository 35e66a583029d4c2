<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Exception;
use Magento\Framework\Encryption\EncryptorInterface;

/**
 * Encrypts with one key, which a test can change. What it encrypts is not readable, and never the same twice.
 */
final class Encryptor implements EncryptorInterface
{
    public string $key = 'a';

    private int $count = 0;

    public function getHash($password, $salt = false)
    {
        return '';
    }

    /**
     * @param string $data
     */
    public function hash($data)
    {
        return hash_hmac('sha256', $data, $this->key);
    }

    public function validateHash($password, $hash)
    {
        return false;
    }

    public function isValidHash($password, $hash)
    {
        return false;
    }

    public function validateHashVersion($hash, $validateCount = false)
    {
        return true;
    }

    public function encrypt($data)
    {
        return $this->key . ':' . $this->count++ . ':' . base64_encode($data);
    }

    public function decrypt($data)
    {
        $parts = explode(':', $data);
        if (count($parts) !== 3) {
            return '';
        }
        if ($parts[0] !== $this->key) {
            throw new Exception('Wrong key for ' . base64_decode($parts[2], true));
        }

        return (string) base64_decode($parts[2], true);
    }

    public function validateKey($key)
    {
    }
}
