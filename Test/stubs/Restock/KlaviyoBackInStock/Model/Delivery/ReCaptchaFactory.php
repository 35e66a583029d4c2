<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

class ReCaptchaFactory
{
    public function create(): ReCaptcha
    {
        throw new \LogicException('Magento generates this class.');
    }
}
