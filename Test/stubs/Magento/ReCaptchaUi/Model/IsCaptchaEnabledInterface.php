<?php

declare(strict_types=1);

namespace Magento\ReCaptchaUi\Model;

use Magento\Framework\Exception\InputException;

interface IsCaptchaEnabledInterface
{
    /**
     * @throws InputException
     */
    public function isCaptchaEnabledFor(string $key): bool;
}
