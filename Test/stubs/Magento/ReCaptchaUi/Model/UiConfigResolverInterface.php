<?php

declare(strict_types=1);

namespace Magento\ReCaptchaUi\Model;

interface UiConfigResolverInterface
{
    /**
     * @param string $key
     * @return array<mixed>
     */
    public function get(string $key): array;
}
