<?php

declare(strict_types=1);

namespace Magento\ReCaptchaUi\Model;

use Magento\ReCaptchaValidationApi\Api\Data\ValidationConfigInterface;

interface ValidationConfigResolverInterface
{
    public function get(string $key): ValidationConfigInterface;
}
