<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\Exception\ValidatorException;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Backend\PrivateKey as Backend;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Test\Fake\Encryptor;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;

final class PrivateKeyTest extends TestCase
{
    use MakesModels;

    private const EXTENSION_KEY = '/klaviyo_reclaim_general/general/private_api_key';

    private ScopeConfig $settings;

    private Encryptor $encryptor;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
        $this->encryptor = new Encryptor();
    }

    public function testWithoutAKeyThereIsNone(): void
    {
        self::assertSame('', $this->key());
    }

    public function testTheStoredKeyIsDecrypted(): void
    {
        $this->settings->set('server_api/private_api_key', $this->encryptor->encrypt('pk_own'));
        $this->settings->set(self::EXTENSION_KEY, $this->encryptor->encrypt('pk_other'));

        self::assertSame('pk_own', $this->key());
    }

    public function testTheKeyOfKlaviyosExtensionIsUsedIfTheFieldIsEmpty(): void
    {
        $this->settings->set(self::EXTENSION_KEY, $this->encryptor->encrypt('pk_other'));

        self::assertSame('pk_other', $this->key());
    }

    public function testAKeyFromTheEnvironmentIsUsedAsItIs(): void
    {
        $this->settings->set('server_api/private_api_key', 'pk_env');

        self::assertSame('pk_env', $this->key());
    }

    public function testAKeyOfAnotherShopsEncryptionIsNone(): void
    {
        $this->settings->set('server_api/private_api_key', $this->encryptor->encrypt('pk_own'));
        $this->encryptor->key = 'b';

        self::assertSame('', $this->key());
    }

    #[TestWith(["pk_own\r\nX: y"])]
    #[TestWith(['Ab12Cd'])]
    public function testWhatIsNotAKeyIsNeverSent(string $stored): void
    {
        $this->settings->set('server_api/private_api_key', $this->encryptor->encrypt($stored));

        self::assertSame('', $this->key());
    }

    public function testNothingThatMakesAPageReadsTheKey(): void
    {
        foreach ((new Module())->files('php', 'phtml') as $file) {
            $page = preg_match('~/(?:Block|Model/Form|ViewModel|CustomerData|view)/~', $file) === 1;
            if ($page) {
                $code = (string) file_get_contents($file);
                self::assertStringNotContainsString('rivateKey', $code, $file);
                self::assertStringNotContainsString('private_api_key', $code, $file);
            }
        }
    }

    #[TestWith([''])]
    #[TestWith(['******'])]
    #[TestWith(['pk_0123456789abcdef'])]
    #[TestWith([' pk_Ab12Cd_0123456789 '])]
    public function testAKeyIsHandedOnToBeEncrypted(string $value): void
    {
        if (getenv('MAGENTO_ROOT') !== false) {
            self::markTestSkipped("Magento's own class needs an encryptor.");
        }
        $model = $this->make(Backend::class);
        $model->setValue($value);
        $model->beforeSave();

        self::assertSame('encrypted:' . trim($value), $model->getValue());
    }

    #[TestWith(['Ab12Cd'])]
    #[TestWith(['pk_'])]
    #[TestWith(['pk_1 pk_2'])]
    #[TestWith(['***x'])]
    public function testSomethingElseIsNotSavedAndNotRepeated(string $value): void
    {
        $model = $this->make(Backend::class);
        $model->setValue($value);
        try {
            $model->beforeSave();
            self::fail('The value was accepted.');
        } catch (ValidatorException $refusal) {
            self::assertStringContainsString('is not a valid private API key', $refusal->getMessage());
            self::assertStringNotContainsString($value, str_replace('pk_.', '', $refusal->getMessage()));
        }
    }

    private function key(): string
    {
        return (new PrivateKey(new Config($this->settings), $this->encryptor))->ofStoreView(1);
    }
}
