<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\Exception\ValidatorException;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config\Backend\CatalogIdPart;
use Restock\KlaviyoBackInStock\Model\Config\Backend\Checked;
use Restock\KlaviyoBackInStock\Model\Config\Backend\Endpoint;
use Restock\KlaviyoBackInStock\Model\Config\Backend\ListId;
use Restock\KlaviyoBackInStock\Model\Config\Backend\PublicKey;
use Restock\KlaviyoBackInStock\Model\Config\Backend\Revision;
use Restock\KlaviyoBackInStock\Model\Config\Backend\TimeLimit;

final class BackendTest extends TestCase
{
    use MakesModels;

    /**
     * @return iterable<string, array{class-string<Checked>, mixed, string}>
     */
    public static function accepted(): iterable
    {
        yield 'a key' => [PublicKey::class, 'Ab12Cd', 'Ab12Cd'];
        yield 'a key with blanks around it' => [PublicKey::class, " Ab12Cd\n", 'Ab12Cd'];
        yield 'no key' => [PublicKey::class, '', ''];
        yield 'no key at all' => [PublicKey::class, null, ''];
        yield 'a list' => [ListId::class, 'Y6nRLr', 'Y6nRLr'];
        yield 'no list' => [ListId::class, ' ', ''];
        yield 'an integration' => [CatalogIdPart::class, '$magento_two', '$magento_two'];
        yield 'a catalog' => [CatalogIdPart::class, '1-1', '1-1'];
        yield 'no catalog' => [CatalogIdPart::class, '', ''];
        yield 'a revision' => [Revision::class, '2026-01-15', '2026-01-15'];
        yield 'a revision with a suffix' => [Revision::class, '2026-01-15.pre', '2026-01-15.pre'];
        yield 'a second' => [TimeLimit::class, '1', '1'];
        yield 'a minute' => [TimeLimit::class, 60, '60'];
        yield 'an address' => [Endpoint::class, 'https://a.klaviyo.com/x?y=1', 'https://a.klaviyo.com/x?y=1'];
        yield 'this machine' => [Endpoint::class, 'http://127.0.0.1:8080/x ', 'http://127.0.0.1:8080/x'];
    }

    /**
     * @param class-string<Checked> $class
     */
    #[DataProvider('accepted')]
    public function testWhatIsSoundIsSavedWithoutBlanksAroundIt(string $class, mixed $value, string $saved): void
    {
        $model = $this->make($class);
        $model->setValue($value);

        self::assertSame($saved, $model->beforeSave()->getValue());
    }

    /**
     * @return iterable<string, array{class-string<Checked>, mixed, string}>
     */
    public static function refused(): iterable
    {
        $key = 'is no public API key';
        yield 'five characters' => [PublicKey::class, 'Ab12C', '"Ab12C" ' . $key];
        yield 'seven characters' => [PublicKey::class, 'Ab12Cde', $key];
        yield 'a private key' => [PublicKey::class, 'pk_012345678', 'is a private one'];
        yield 'another character' => [PublicKey::class, 'Ab12C-', $key];
        yield 'another alphabet' => [PublicKey::class, 'Äb12C', $key];
        yield 'a line break within' => [PublicKey::class, "Ab12\nd", $key];
        yield 'several values' => [ListId::class, 'Y6nRLr,Z7mQKq', 'is no list ID'];
        yield 'colons' => [CatalogIdPart::class, '$magento_two:::1-1', 'neither spaces nor colons'];
        yield 'a blank' => [CatalogIdPart::class, '1 1', 'neither spaces nor colons'];
        yield 'no date' => [Revision::class, 'latest', 'is no revision'];
        yield 'no revision' => [Revision::class, '', 'is no revision'];
        yield 'a month too many' => [Revision::class, '2026-13-01', 'is no revision'];
        yield 'no time' => [TimeLimit::class, '0', 'is no time limit'];
        yield 'no time limit' => [TimeLimit::class, '', 'is no time limit'];
        yield 'too long' => [TimeLimit::class, '61', 'is no time limit'];
        yield 'milliseconds' => [TimeLimit::class, '10000', 'is no time limit'];
        yield 'a part of a second' => [TimeLimit::class, '1.5', 'is no time limit'];
        yield 'no address' => [Endpoint::class, '', 'is no address'];
        yield 'a path' => [Endpoint::class, '/proxy', 'is no address'];
        yield 'no encryption' => [Endpoint::class, 'http://a.klaviyo.com/x', 'is no address'];
        yield 'a value of a kind that no field sends' => [Revision::class, ['2026-01-15'], 'is no revision'];
    }

    /**
     * @param class-string<Checked> $class
     */
    #[DataProvider('refused')]
    public function testWhatIsNotSoundIsRefusedWithTheReason(string $class, mixed $value, string $reason): void
    {
        $model = $this->make($class);
        $model->setValue($value);

        $this->expectException(ValidatorException::class);
        $this->expectExceptionMessage($reason);
        $model->beforeSave();
    }
}
