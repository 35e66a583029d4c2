<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\Exception\ValidatorException;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config\Backend\CatalogIdPart;
use Restock\KlaviyoBackInStock\Model\Config\Backend\Checked;
use Restock\KlaviyoBackInStock\Model\Config\Backend\Days;
use Restock\KlaviyoBackInStock\Model\Config\Backend\DeliveryLimit;
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
        yield 'key' => [PublicKey::class, 'Ab12Cd', 'Ab12Cd'];
        yield 'key with spaces around it' => [PublicKey::class, " Ab12Cd\n", 'Ab12Cd'];
        yield 'empty key' => [PublicKey::class, '', ''];
        yield 'key that is not set' => [PublicKey::class, null, ''];
        yield 'list ID' => [ListId::class, 'Y6nRLr', 'Y6nRLr'];
        yield 'empty list ID' => [ListId::class, ' ', ''];
        yield 'integration' => [CatalogIdPart::class, '$magento_two', '$magento_two'];
        yield 'catalog ID' => [CatalogIdPart::class, '1-1', '1-1'];
        yield 'empty catalog ID' => [CatalogIdPart::class, '', ''];
        yield 'revision' => [Revision::class, '2026-01-15', '2026-01-15'];
        yield 'revision with a suffix' => [Revision::class, '2026-01-15.pre', '2026-01-15.pre'];
        yield '1 second' => [TimeLimit::class, '1', '1'];
        yield '60 seconds' => [TimeLimit::class, 60, '60'];
        yield '1 second for Klaviyo' => [DeliveryLimit::class, ' 1', '1'];
        yield '10 seconds for Klaviyo' => [DeliveryLimit::class, '10', '10'];
        yield '1 day' => [Days::class, '1', '1'];
        yield '30 days' => [Days::class, 30, '30'];
        yield 'URL' => [Endpoint::class, 'https://a.klaviyo.com/x?y=1', 'https://a.klaviyo.com/x?y=1'];
        yield 'URL on this machine' => [Endpoint::class, 'http://127.0.0.1:8080/x ', 'http://127.0.0.1:8080/x'];
    }

    /**
     * @param class-string<Checked> $class
     */
    #[DataProvider('accepted')]
    public function testAValidValueIsSavedWithoutSpacesAroundIt(string $class, mixed $value, string $saved): void
    {
        $model = $this->make($class);
        $model->setValue($value);

        self::assertSame($saved, $model->beforeSave()->getValue());
    }

    public function testMagentosOwnStepsBeforeSavingStillRun(): void
    {
        $model = $this->make(ListId::class);
        $model->isObjectNew(false);

        $model->setValue('Y6nRLr')->beforeSave();

        // Magento marks a model without an ID as new there.
        self::assertTrue($model->isObjectNew());
    }

    /**
     * @return iterable<string, array{class-string<Checked>, mixed, string}>
     */
    public static function refused(): iterable
    {
        $key = 'is not a valid public API key.';
        $list = 'is not a valid list ID.';
        $part = 'is not a valid part of a catalog variant ID.';
        $revision = 'is not a valid API revision.';
        $time = 'is not a valid time limit.';
        $url = 'is not a valid endpoint.';
        yield 'key with five characters' => [PublicKey::class, 'Ab12C', '"Ab12C" ' . $key];
        yield 'key with seven characters' => [PublicKey::class, 'Ab12Cde', $key];
        yield 'private key' => [PublicKey::class, 'pk_012345678', 'Never enter a private key'];
        yield 'key with a punctuation mark' => [PublicKey::class, 'Ab12C-', $key];
        yield 'key with an umlaut' => [PublicKey::class, 'Äb12C', $key];
        yield 'key with a line break' => [PublicKey::class, "Ab12\nd", $key];
        yield 'several list IDs' => [ListId::class, 'Y6nRLr,Z7mQKq', '"Y6nRLr,Z7mQKq" ' . $list];
        yield 'whole catalog variant ID' => [CatalogIdPart::class, '$magento_two:::1-1', $part];
        yield 'catalog ID with a space' => [CatalogIdPart::class, '1 1', '"1 1" ' . $part];
        yield 'revision without a date' => [Revision::class, 'latest', '"latest" ' . $revision];
        yield 'empty revision' => [Revision::class, '', $revision];
        yield 'month 13' => [Revision::class, '2026-13-01', $revision];
        yield 'month 0' => [Revision::class, '2026-00-01', $revision];
        yield 'day 32' => [Revision::class, '2026-01-32', $revision];
        yield 'day 0' => [Revision::class, '2026-01-00', $revision];
        yield 'text before the date' => [Revision::class, 'v2026-01-15', $revision];
        yield 'text after the date' => [Revision::class, '2026-01-15x', $revision];
        yield 'array' => [Revision::class, ['2026-01-15'], $revision];
        yield '0 seconds' => [TimeLimit::class, '0', '"0" ' . $time];
        yield 'empty time limit' => [TimeLimit::class, '', $time];
        yield '61 seconds' => [TimeLimit::class, '61', $time];
        yield 'milliseconds' => [TimeLimit::class, '10000', $time];
        yield 'fraction of a second' => [TimeLimit::class, '1.5', $time];
        yield '0 seconds for Klaviyo' => [DeliveryLimit::class, '0', '"0" ' . $time];
        yield '11 seconds for Klaviyo' => [DeliveryLimit::class, '11', $time];
        yield 'no seconds for Klaviyo' => [DeliveryLimit::class, '', $time];
        yield '0 days' => [Days::class, '0', '"0" is not a valid number of days.'];
        yield '31 days' => [Days::class, '31', 'is not a valid number of days.'];
        yield 'a week in words' => [Days::class, 'seven', '"seven" is not a valid number of days.'];
        yield 'empty URL' => [Endpoint::class, '', $url];
        yield 'path without a host' => [Endpoint::class, '/proxy', '"/proxy" ' . $url];
        yield 'http' => [Endpoint::class, 'http://a.klaviyo.com/x', $url];
    }

    /**
     * @param class-string<Checked> $class
     */
    #[DataProvider('refused')]
    public function testAnInvalidValueIsRefusedWithTheReason(string $class, mixed $value, string $reason): void
    {
        $model = $this->make($class);
        $model->setValue($value);

        $this->expectException(ValidatorException::class);
        $this->expectExceptionMessage($reason);
        $model->beforeSave();
    }
}
