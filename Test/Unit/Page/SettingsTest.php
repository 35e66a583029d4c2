<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Page;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use stdClass;

/**
 * The settings that the page passes to the script, read from the output of the module's own template.
 */
final class SettingsTest extends TestCase
{
    use ReadsPages;

    public function testASimpleProductHasTheseSettingsAndNoOthers(): void
    {
        $settings = $this->settings(['product' => Catalog::SIMPLE]);

        self::assertEquals((object) [
            'companyId' => 'Ab12Cd',
            'store' => '1',
            'endpoint' => 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe',
            'timeout' => 10000,
            'productId' => '42',
            'product' => 'Cedar Camp Mug',
            'codes' => new stdClass(),
            'variants' => (object) ['42' => new stdClass()],
            'plain' => true,
            'route' => 'onsite',
            'soldOutOption' => '%option, sold out',
            'comma' => ', ',
        ], $settings);
    }

    /**
     * @param array<string, string> $config
     */
    #[DataProvider('moreThanPlain')]
    public function testTheScriptLoadsMoreOnlyIfASettingNeedsIt(array $config): void
    {
        self::assertFalse($this->settings(['product' => Catalog::SIMPLE, 'config' => $config])->plain);
    }

    /**
     * @return iterable<string, array{array<string, string>}>
     */
    public static function moreThanPlain(): iterable
    {
        yield 'the client API' => [['subscription/route' => 'client']];
        yield 'the client API as a fallback' => [['subscription/fallback' => '1']];
        yield 'a newsletter' => [['opt_in/enabled' => '1', 'opt_in/list' => 'Y6nRLr']];
        yield 'delivery through the shop' => [['delivery/mode' => 'fallback']];
    }

    public function testThePagesOwnFieldIsNamedIfItShowsWhatIsSoldOut(): void
    {
        $shown = ['/cataloginventory/options/show_out_of_stock' => '1'];
        $settings = $this->settings(['product' => Catalog::CONFIGURABLE, 'config' => $shown]);

        $swatchOrList = '[data-attribute-id="%"] [role=listbox],#attribute%,[type=radio][name="super_attribute[%]"]';
        self::assertSame($swatchOrList, $settings->pageField);
        self::assertObjectNotHasProperty('pageField', $this->settings(['product' => Catalog::CONFIGURABLE]));
    }

    public function testEveryFeatureAddsItsSettings(): void
    {
        $settings = $this->settings([
            'product' => Catalog::CONFIGURABLE,
            'store' => ['id' => 3, 'website' => 2],
            'config' => [
                'general/public_api_key' => 'Zz99Yy',
                'subscription/route' => 'client',
                'channels/offered' => 'EMAIL,SMS,WHATSAPP',
                'opt_in/enabled' => '1',
                'opt_in/list' => 'Y6nRLr',
                'advanced/onsite_endpoint' => 'https://proxy.example/onsite',
                'advanced/client_endpoint' => 'https://proxy.example/client',
                'advanced/opt_in_endpoint' => 'https://proxy.example/list/',
                'advanced/revision' => '2026-07-15',
                'advanced/timeout' => '3',
                '/general/country/default' => 'DE',
            ],
        ]);

        self::assertEquals((object) [
            'companyId' => 'Zz99Yy',
            'store' => '3',
            'endpoint' => 'https://proxy.example/onsite',
            'timeout' => 3000,
            'productId' => '42',
            'product' => 'Alder Hoodie',
            'codes' => (object) ['93' => 'color', '144' => 'size'],
            'variants' => (object) [
                '101' => (object) ['93' => '50', '144' => '167'],
                '102' => (object) ['93' => '51', '144' => '168'],
            ],
            'plain' => false,
            'route' => 'client',
            'client' => (object) [
                'endpoint' => 'https://proxy.example/client',
                'revision' => '2026-07-15',
                'catalog' => '$magento_two:::2-3:::',
            ],
            'phone' => (object) ['country' => 'DE'],
            'optIn' => (object) [
                'endpoint' => 'https://proxy.example/list/',
                'revision' => '2026-07-15',
                'list' => 'Y6nRLr',
            ],
            'soldOutOption' => '%option, sold out',
            'comma' => ', ',
        ], $settings);
    }

    /**
     * @return iterable<string, array{array<string, mixed>, string}>
     */
    public static function scripts(): iterable
    {
        $plain = 'Restock_KlaviyoBackInStock/js/back-in-stock';
        $withOptions = 'Restock_KlaviyoBackInStock/js/back-in-stock-options';
        $grouped = 'Restock_KlaviyoBackInStock/js/back-in-stock-grouped';
        $oneSoldOut = [['id' => 101, 'options' => ['color' => 50, 'size' => 167]]];
        $oneOfTwo = [...$oneSoldOut, ['id' => 103, 'options' => ['color' => 50, 'size' => 168], 'saleable' => true]];

        yield 'simple product' => [Catalog::SIMPLE, $plain];
        yield 'only variant, sold out' => [['children' => $oneSoldOut] + Catalog::CONFIGURABLE, $plain];
        yield 'several variants, all sold out' => [Catalog::CONFIGURABLE, $withOptions];
        yield 'one of two variants sold out' => [
            ['saleable' => true, 'children' => $oneOfTwo] + Catalog::CONFIGURABLE,
            $withOptions,
        ];
        yield 'some members of a grouped product sold out' => [Catalog::GROUPED, $grouped];
        yield 'all members of a grouped product sold out' => [['saleable' => false] + Catalog::GROUPED, $grouped];
        yield 'only member of a grouped product, sold out' => [
            ['saleable' => false, 'children' => [['id' => 11, 'name' => 'Pole']]] + Catalog::GROUPED,
            $plain,
        ];
    }

    /**
     * @param array<string, mixed> $product
     */
    #[DataProvider('scripts')]
    public function testEachPageLoadsTheSmallestScriptForIt(array $product, string $script): void
    {
        $page = $this->parse($this->render(['product' => $product]));

        self::assertSame($script, $this->componentOf($page)->component);
    }

    public function testMembersOfAGroupedProductAreChosenByTheirProductId(): void
    {
        $settings = $this->settings(['product' => Catalog::GROUPED]);

        self::assertEquals(
            (object) ['11' => (object) ['product' => '11'], '12' => (object) ['product' => '12']],
            $settings->variants
        );
        self::assertEquals(new stdClass(), $settings->codes);
    }

    public function testTheNameOfAProductIncludesItsOnlyVariant(): void
    {
        $product = ['children' => [['id' => 101, 'options' => ['color' => 50, 'size' => 167]]]] + Catalog::CONFIGURABLE;

        self::assertSame('Alder Hoodie – Red, S', $this->settings(['product' => $product])->product);
    }

    #[TestWith([[], null])]
    #[TestWith([['subscription/fallback' => '1'], '$magento_two:::1-1:::'])]
    #[TestWith([['subscription/fallback' => '1', 'subscription/catalog' => '$default'], '$magento_two:::$default:::'])]
    #[TestWith([['subscription/route' => 'client', 'subscription/integration' => '$custom'], '$custom:::1-1:::'])]
    #[TestWith([['subscription/route' => 'client', 'subscription/integration' => ''], '$magento_two:::1-1:::'])]
    #[TestWith([['subscription/catalog' => '7-7'], null])]
    public function testTheMerchantCanSetEachPartOfTheCatalogVariantId(mixed $config, ?string $catalog): void
    {
        self::assertIsArray($config);
        $client = $this->settings(['product' => Catalog::SIMPLE, 'config' => $config])->client ?? null;

        self::assertSame($catalog, $client instanceof stdClass ? $client->catalog : null);
    }

    public function testInvalidUtf8DoesNotBreakThePage(): void
    {
        $settings = $this->settings(['product' => ['name' => "Mug \xC3\x28"] + Catalog::SIMPLE]);

        self::assertSame("Mug \u{FFFD}(", $settings->product);
    }
}
