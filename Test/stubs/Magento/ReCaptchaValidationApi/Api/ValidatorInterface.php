<?php

declare(strict_types=1);

namespace Magento\ReCaptchaValidationApi\Api;

use Magento\Framework\Validation\ValidationResult;
use Magento\ReCaptchaValidationApi\Api\Data\ValidationConfigInterface;

interface ValidatorInterface
{
    public function isValid(
        string $reCaptchaResponse,
        ValidationConfigInterface $validationConfig
    ): ValidationResult;
}
