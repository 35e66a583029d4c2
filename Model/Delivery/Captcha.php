<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\App\Request\Http;
use Magento\Framework\Module\Manager;

/**
 * Asks Magento's reCAPTCHA, where its modules are installed and the merchant enabled it for the form.
 */
class Captcha
{
    /** Header in which Magento's web APIs expect the token. */
    private const HEADER = 'X-ReCaptcha';

    private const MODULES = ['Magento_ReCaptchaUi', 'Magento_ReCaptchaValidationApi'];

    public function __construct(
        private readonly Manager $modules,
        private readonly ReCaptchaFactory $reCaptchas,
        private readonly Http $request
    ) {
    }

    /**
     * Whether the form of the current store view needs a token.
     */
    public function isEnabled(): bool
    {
        return $this->isInstalled() && $this->reCaptchas->create()->isEnabled();
    }

    /**
     * What a page of the current store view needs to show reCAPTCHA, without secrets.
     *
     * @return array<mixed>|null null if the form needs no token
     */
    public function ui(): ?array
    {
        if (!$this->isInstalled()) {
            return null;
        }
        $reCaptcha = $this->reCaptchas->create();

        return $reCaptcha->isEnabled() ? $reCaptcha->ui() : null;
    }

    /**
     * Whether the token is valid, or none is needed. A token can be used once.
     *
     * @param string $token if it is empty, the header of the request counts
     */
    public function accepts(string $token): bool
    {
        if (!$this->isInstalled()) {
            return true;
        }
        $reCaptcha = $this->reCaptchas->create();
        if (!$reCaptcha->isEnabled()) {
            return true;
        }
        $header = $this->request->getHeader(self::HEADER);

        return $reCaptcha->isValid($token === '' && is_string($header) ? $header : $token);
    }

    private function isInstalled(): bool
    {
        foreach (self::MODULES as $module) {
            if (!$this->modules->isEnabled($module)) {
                return false;
            }
        }

        return true;
    }
}
