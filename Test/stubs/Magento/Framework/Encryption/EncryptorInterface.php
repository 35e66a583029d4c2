<?php

declare(strict_types=1);

namespace Magento\Framework\Encryption;

interface EncryptorInterface
{
    /**
     * @param string $data
     * @return string
     */
    public function hash($data);

    /**
     * @param string $data
     * @return string
     */
    public function encrypt($data);

    /**
     * @param string $data
     * @return string
     * @throws \Exception
     */
    public function decrypt($data);
}
