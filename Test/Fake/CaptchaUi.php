<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;

/**
 * What pages show of reCAPTCHA.
 */
final class CaptchaUi extends Captcha
{
    /**
     * @param array<mixed>|null $ui null if reCAPTCHA is not enabled
     */
    public function __construct(private readonly ?array $ui)
    {
    }

    public function ui(): ?array
    {
        return $this->ui;
    }
}
