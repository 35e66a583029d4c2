<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use Magento\Framework\App\Request\Http;
use Magento\Framework\Exception\InputException;
use Magento\Framework\Module\Manager;
use Magento\Framework\Validation\ValidationResult;
use Magento\ReCaptchaUi\Model\IsCaptchaEnabledInterface;
use Magento\ReCaptchaUi\Model\UiConfigResolverInterface;
use Magento\ReCaptchaUi\Model\ValidationConfigResolverInterface;
use Magento\ReCaptchaValidationApi\Api\Data\ValidationConfigInterface;
use Magento\ReCaptchaValidationApi\Api\ValidatorInterface;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;
use Restock\KlaviyoBackInStock\Model\Delivery\ReCaptcha;
use Restock\KlaviyoBackInStock\Model\Delivery\ReCaptchaFactory;

final class CaptchaTest extends TestCase
{
    /** @var list<string> modules that are enabled */
    private array $modules = ['Magento_ReCaptchaUi', 'Magento_ReCaptchaValidationApi'];

    private bool $enabled = true;

    private string $header = '';

    /** @var list<string> tokens that were sent to Google */
    private array $asked = [];

    public function testAValidTokenIsAccepted(): void
    {
        self::assertTrue($this->captcha()->isEnabled());
        self::assertTrue($this->captcha()->accepts('good'));
    }

    public function testAnInvalidTokenIsNot(): void
    {
        self::assertFalse($this->captcha()->accepts('expired'));
    }

    public function testGoogleIsNotAskedWithoutATokenOrForOneThatIsTooLong(): void
    {
        self::assertFalse($this->captcha()->accepts(''));
        self::assertFalse($this->captcha()->accepts(str_repeat('x', 8193)));
        self::assertSame([], $this->asked);
    }

    public function testTheHeaderOfMagentosWebApisCountsIfThereIsNoToken(): void
    {
        $this->header = 'good';

        self::assertTrue($this->captcha()->accepts(''));
        self::assertFalse($this->captcha()->accepts('expired'));
    }

    public function testAFormWithoutReCaptchaNeedsNoToken(): void
    {
        $this->enabled = false;

        self::assertFalse($this->captcha()->isEnabled());
        self::assertTrue($this->captcha()->accepts(''));
        self::assertNull($this->captcha()->ui());
    }

    public function testAPageGetsMagentosOwnUiConfiguration(): void
    {
        $rendering = ['sitekey' => 'public', 'size' => 'invisible'];

        self::assertSame(['rendering' => $rendering, 'invisible' => true], $this->captcha()->ui());
    }

    public function testAShopWithoutTheModulesNeedsNoToken(): void
    {
        $this->modules = ['Magento_ReCaptchaUi'];

        self::assertFalse($this->captcha()->isEnabled());
        self::assertTrue($this->captcha()->accepts(''));
        self::assertNull($this->captcha()->ui());
    }

    public function testATypeWhoseModuleIsMissingNeedsNoToken(): void
    {
        $forms = self::createStub(IsCaptchaEnabledInterface::class);
        $forms->method('isCaptchaEnabledFor')->willThrowException(new InputException(__('Not configured.')));
        $reCaptcha = new ReCaptcha([
            'forms' => $forms,
            'configs' => self::createStub(ValidationConfigResolverInterface::class),
            'validator' => self::createStub(ValidatorInterface::class),
            'ui' => self::createStub(UiConfigResolverInterface::class),
        ]);

        self::assertFalse($reCaptcha->isEnabled());
    }

    private function captcha(): Captcha
    {
        $modules = self::createStub(Manager::class);
        $modules->method('isEnabled')->willReturnCallback(
            fn (string $name): bool => in_array($name, $this->modules, true)
        );
        $factory = self::createStub(ReCaptchaFactory::class);
        $factory->method('create')->willReturnCallback(fn (): ReCaptcha => $this->reCaptcha());
        $request = self::createStub(Http::class);
        $request->method('getHeader')->willReturnMap([['X-ReCaptcha', false, $this->header]]);

        return new Captcha($modules, $factory, $request);
    }

    private function reCaptcha(): ReCaptcha
    {
        $forms = self::createStub(IsCaptchaEnabledInterface::class);
        $forms->method('isCaptchaEnabledFor')->willReturnMap([['restock_back_in_stock', $this->enabled]]);
        $config = self::createStub(ValidationConfigInterface::class);
        $configs = self::createStub(ValidationConfigResolverInterface::class);
        $configs->method('get')->willReturnMap([['restock_back_in_stock', $config]]);
        $validator = self::createStub(ValidatorInterface::class);
        $validator->method('isValid')->willReturnCallback(function (string $token): ValidationResult {
            $this->asked[] = $token;

            return new ValidationResult($token === 'good' ? [] : ['timeout-or-duplicate']);
        });

        $ui = self::createStub(UiConfigResolverInterface::class);
        $rendering = ['sitekey' => 'public', 'size' => 'invisible'];
        $ui->method('get')->willReturnMap([
            ['restock_back_in_stock', ['rendering' => $rendering, 'invisible' => true]],
        ]);

        return new ReCaptcha(['forms' => $forms, 'configs' => $configs, 'validator' => $validator, 'ui' => $ui]);
    }
}
