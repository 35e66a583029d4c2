<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\GraphQl;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Exception\GraphQlNoSuchEntityException;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;
use Restock\KlaviyoBackInStock\Model\Delivery\Reason;
use Restock\KlaviyoBackInStock\Model\Delivery\Status;
use Restock\KlaviyoBackInStock\Model\Form\Words;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Resolver\BackInStock;
use Restock\KlaviyoBackInStock\Model\Resolver\BackInStockIdentity;
use Restock\KlaviyoBackInStock\Model\Resolver\Offer;
use Restock\KlaviyoBackInStock\Model\Resolver\SubscribeToBackInStock;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;
use Restock\KlaviyoBackInStock\Test\Fake\Product;
use Restock\KlaviyoBackInStock\Test\Fake\Shop;
use Restock\KlaviyoBackInStock\Test\Fake\Stores;
use Restock\KlaviyoBackInStock\Test\Fake\StoresById;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;

/**
 * @phpstan-import-type Description from Shop
 * @phpstan-import-type Input from SubscribeToBackInStock
 */
final class ResolverTest extends TestCase
{
    private const MUG = ['product' => ['id' => 42, 'name' => 'Mug']];

    private const HOODIE = ['product' => [
        'id' => 42,
        'type' => 'configurable',
        'saleable' => true,
        'attributes' => [
            ['id' => 93, 'code' => 'color', 'label' => 'Color', 'options' => [50 => 'Red', 51 => 'Blue']],
        ],
        'children' => [
            ['id' => 101, 'options' => ['color' => 50]],
            ['id' => 102, 'saleable' => true, 'options' => ['color' => 51]],
        ],
    ]];

    public function testASimpleProductIsItsOwnVariant(): void
    {
        $data = $this->resolve(self::MUG);

        self::assertIsArray($data);
        self::assertTrue($data['is_sold_out']);
        self::assertSame([['id' => 42, 'label' => '', 'options' => []]], $data['variants']);
        self::assertSame([['channel' => 'EMAIL', 'needs_phone' => false, 'consent_text' => null]], $data['channels']);
        self::assertNull($data['newsletter_text']);
        self::assertTrue($data['is_captcha_required']);
    }

    public function testTheSoldOutVariantsHaveTheirOptions(): void
    {
        $data = $this->resolve(self::HOODIE);

        self::assertIsArray($data);
        self::assertFalse($data['is_sold_out']);
        self::assertSame([[
            'id' => 101,
            'label' => 'Red',
            'options' => [[
                'attribute_id' => '93',
                'attribute_code' => 'color',
                'attribute_label' => 'Color',
                'id' => '50',
                'label' => 'Red',
            ]],
        ]], $data['variants']);
    }

    public function testChannelsHaveTheirConsentTexts(): void
    {
        $data = $this->resolve(['config' => [
            'delivery/mode' => 'shop',
            'server_api/private_api_key' => 'pk_1',
            'channels/offered' => 'EMAIL,SMS',
            'channels/consent_sms' => 'Text me',
            'opt_in/enabled' => '1',
            'opt_in/list' => 'Y6nRLr',
            'opt_in/text' => 'News <a href="/privacy">too</a>',
            'texts/heading' => 'Tell me',
        ]] + self::MUG);

        self::assertIsArray($data);
        self::assertSame([
            ['channel' => 'EMAIL', 'needs_phone' => false, 'consent_text' => null],
            ['channel' => 'SMS', 'needs_phone' => true, 'consent_text' => 'Text me'],
        ], $data['channels']);
        self::assertSame('News <a href="/privacy">too</a>', $data['newsletter_text']);
        self::assertIsArray($data['texts']);
        self::assertContains(['name' => 'heading', 'text' => 'Tell me'], $data['texts']);
        self::assertNotContains('', array_column($data['texts'], 'text'));
    }

    public function testThereIsNothingToOfferWhereNothingIsSoldOutOrTheModuleIsDisabled(): void
    {
        self::assertNull($this->resolve(['product' => ['id' => 42, 'saleable' => true]]));
        self::assertNull($this->resolve(['config' => ['general/enabled' => '0']] + self::MUG));
    }

    public function testAProductWithoutAPageIsNotFound(): void
    {
        $this->expectException(GraphQlNoSuchEntityException::class);
        $this->expectExceptionMessage('The product "unknown" was not found.');

        $this->resolve(self::MUG, 'unknown');
    }

    public function testAProductOfAnotherWebsiteIsNotFound(): void
    {
        $this->expectException(GraphQlNoSuchEntityException::class);

        $this->resolve(self::MUG, 'mug', 2);
    }

    public function testTheCacheIsCleanedWithTheProductAndItsVariants(): void
    {
        $identity = new BackInStockIdentity(new Tags());
        $data = $this->resolve(self::HOODIE);

        self::assertIsArray($data);
        self::assertSame(['cat_p_42', 'cat_p_101'], $identity->getIdentities($data));
        self::assertSame([], $identity->getIdentities([]));
    }

    public function testASubscriptionIsTakenFromTheInput(): void
    {
        $shop = new Delivery();
        $shop->settings->set('delivery/mode', 'shop')
            ->set('server_api/private_api_key', 'pk_1')
            ->set('channels/offered', 'EMAIL,SMS')
            ->set('opt_in/enabled', '1')
            ->set('opt_in/list', 'Y6nRLr');
        $accepted = $this->subscribe($shop, [
            'variant_id' => 42,
            'email' => 'shopper@example.com',
            'phone' => '+12015550123',
            'channels' => ['EMAIL', 'SMS'],
            'consents' => ['SMS'],
            'newsletter' => true,
        ]);

        self::assertSame(['status' => 'ACCEPTED', 'reason' => null, 'retry_after' => null], $accepted);
        self::assertStringContainsString('"phone_number":"+12015550123"', (string) $shop->sent[0]->getBody());
        self::assertStringContainsString('"email":{"marketing"', (string) $shop->sent[1]->getBody());
    }

    public function testARepeatedRequestIsRecognizedByItsId(): void
    {
        $shop = new Delivery();
        $input = ['variant_id' => 42, 'email' => 'a@example.com', 'channels' => ['EMAIL'], 'request_id' => 'a1'];
        foreach ([1, 2] as $time) {
            self::assertSame('ACCEPTED', $this->subscribe($shop, $input)['status'], "time $time");
        }
        self::assertCount(1, $shop->sent);
    }

    public function testAReasonIsAConstant(): void
    {
        $shop = new Delivery();
        $result = $this->subscribe($shop, ['variant_id' => 1, 'email' => 'a@example.com', 'channels' => ['EMAIL']]);

        self::assertSame(['status' => 'INVALID', 'reason' => 'VARIANT', 'retry_after' => null], $result);
        self::assertSame('INVALID', $this->subscribe($shop, ['variant_id' => 1, 'channels' => []])['status']);
    }

    public function testEveryStatusReasonAndChannelIsInTheSchema(): void
    {
        $schema = (string) file_get_contents(Module::root() . '/etc/schema.graphqls');
        $names = [
            'Status' => array_map('strtoupper', array_column(Status::cases(), 'value')),
            'Reason' => array_map(
                static fn (string $name): string => strtoupper((string) preg_replace('/\B([A-Z])/', '_$1', $name)),
                array_column(Reason::cases(), 'name')
            ),
            'Channel' => array_column(Channel::cases(), 'value'),
        ];
        foreach ($names as $enum => $expected) {
            preg_match("/enum BackInStock$enum [^{]*\{(.*?)\n\}/s", $schema, $body);
            preg_match_all('/^    ([A-Z_]+)/m', $body[1] ?? '', $found);
            $found = str_replace('WHATSAPP', 'WHATS_APP', $found[1]);
            self::assertEqualsCanonicalizing(str_replace('WHATSAPP', 'WHATS_APP', $expected), $found, $enum);
        }
    }

    /**
     * @param array<mixed> $description
     * @return array<string, mixed>|null
     */
    private function resolve(array $description, string $sku = 'mug', int $websiteId = 1): ?array
    {
        /** @var Description $description */
        $shop = new Shop($description);
        $products = new class ($shop->product) implements ProductRepositoryInterface {
            public function __construct(private readonly Product $product)
            {
            }

            public function get($sku, $editMode = false, $storeId = null, $forceReload = false)
            {
                return $sku === 'mug' ? $this->product : throw new NoSuchEntityException();
            }

            public function getById($productId, $editMode = false, $storeId = null, $forceReload = false)
            {
                return $this->product;
            }
        };
        $captcha = self::createStub(Captcha::class);
        $captcha->method('isEnabled')->willReturn(true);
        $config = new Config($shop->scopeConfig);
        $resolver = new BackInStock(
            $products,
            new Stores(new StoreView(1, $websiteId)),
            $shop->variants(),
            $shop->forms(),
            new Offer($config, new Words($config), $captcha)
        );

        return $resolver->resolve($this->field(), null, $this->info(), null, ['sku' => $sku]);
    }

    /**
     * @param Input $input
     * @return array{status: string, reason: string|null, retry_after: int|null}
     */
    private function subscribe(Delivery $shop, array $input): array
    {
        $resolver = new SubscribeToBackInStock(
            $shop->subscriber(),
            new StoresById([1]),
            self::createStub(RemoteAddress::class)
        );

        return $resolver->resolve($this->field(), null, $this->info(), null, ['input' => $input]);
    }

    private function field(): Field
    {
        return self::createStub(Field::class);
    }

    private function info(): ResolveInfo
    {
        return self::createStub(ResolveInfo::class);
    }
}
