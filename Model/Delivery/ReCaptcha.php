<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\Exception\InputException;
use Magento\ReCaptchaUi\Model\IsCaptchaEnabledInterface;
use Magento\ReCaptchaUi\Model\UiConfigResolverInterface;
use Magento\ReCaptchaUi\Model\ValidationConfigResolverInterface;
use Magento\ReCaptchaValidationApi\Api\ValidatorInterface;

/**
 * Magento's reCAPTCHA for the form type of this module. Only created where the modules of reCAPTCHA are enabled.
 *
 * These modules can be missing, so the constructor does not name their types: Magento's compiler reads it. They are the
 * items of an array, because Magento resolves objects only there and for parameters with a type.
 */
class ReCaptcha
{
    /** The form type, a setting under recaptcha_frontend/type_for. */
    public const FORM = 'restock_back_in_stock';

    /** Google's tokens have up to 2,048 characters, newer ones more. A longer text is not sent to Google. */
    private const LONGEST = 8192;

    private readonly IsCaptchaEnabledInterface $forms;

    private readonly ValidationConfigResolverInterface $configs;

    private readonly ValidatorInterface $validator;

    private readonly UiConfigResolverInterface $ui;

    /**
     * @param array{
     *     forms: IsCaptchaEnabledInterface,
     *     configs: ValidationConfigResolverInterface,
     *     validator: ValidatorInterface,
     *     ui: UiConfigResolverInterface
     * } $services
     */
    public function __construct(array $services)
    {
        $this->forms = $services['forms'];
        $this->configs = $services['configs'];
        $this->validator = $services['validator'];
        $this->ui = $services['ui'];
    }

    public function isEnabled(): bool
    {
        try {
            return $this->forms->isCaptchaEnabledFor(self::FORM);
        } catch (InputException) {
            // The chosen type belongs to a module that is not installed.
            return false;
        }
    }

    /**
     * What a page needs to show reCAPTCHA.
     *
     * @return array<mixed> for Google's script, see Magento's UiConfigResolverInterface
     * @throws InputException if reCAPTCHA is not enabled for the form
     */
    public function ui(): array
    {
        return $this->ui->get(self::FORM);
    }

    public function isValid(string $token): bool
    {
        return $token !== ''
            && strlen($token) <= self::LONGEST
            && $this->validator->isValid($token, $this->configs->get(self::FORM))->isValid();
    }
}
