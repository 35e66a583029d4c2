<?php

declare(strict_types=1);

namespace Magento\ReCaptchaValidationApi\Api\Data;

interface ValidationConfigInterface
{
}
