<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Outbox;

use Magento\Catalog\Model\ResourceModel\Product as ProductResource;
use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\UrlInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use ReflectionClass;
use ReflectionProperty;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Outbox\Index;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Outbox\MassDelete;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Outbox\MassRetry;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person as Shopper;
use Restock\KlaviyoBackInStock\Model\Notice\LateOutbox;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Test\Fake\Encryptor;
use Restock\KlaviyoBackInStock\Test\Fake\ReportInMemory;
use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;
use Restock\KlaviyoBackInStock\Ui\Component\Outbox\Person;
use Restock\KlaviyoBackInStock\Ui\Component\Outbox\Product;
use Restock\KlaviyoBackInStock\Ui\Component\Outbox\Reason;

final class AdminTest extends TestCase
{
    private const RESOURCE = 'Restock_KlaviyoBackInStock::outbox';

    public function testTheListDecryptsTheAddress(): void
    {
        $codec = new EntryCodec(new Encryptor());
        $item = $codec->encode(new Entry(1, 42, new Shopper('a@example.com', '+12015550123'), [Channel::Sms]));

        self::assertSame('a@example.com +12015550123', $this->column(Person::class, 'codec', $codec, $item)['person']);
        self::assertSame(
            '(cannot be decrypted)',
            $this->column(Person::class, 'codec', $codec, ['person' => 'x'] + $item)['person']
        );
    }

    #[TestWith(['unavailable', '503', 'Klaviyo is temporarily unavailable. (503)'])]
    #[TestWith(['timeout', '', 'Klaviyo did not answer in time.'])]
    #[TestWith(['', '', ''])]
    public function testTheListSaysTheReasonInWords(string $failure, string $detail, string $expected): void
    {
        $item = ['failure' => $failure, 'detail' => $detail];

        self::assertSame($expected, $this->column(Reason::class, null, null, $item)['failure']);
    }

    public function testEveryReasonHasItsOwnWords(): void
    {
        $labels = array_map(static fn (Failure $failure): string => (string) $failure->label(), Failure::cases());

        self::assertSame($labels, array_unique($labels));
    }

    public function testTheListShowsTheSkuAndWhetherTheProductIsGone(): void
    {
        $products = self::createStub(ProductResource::class);
        $products->method('getProductsSku')->willReturn([['entity_id' => '42', 'sku' => 'mug-red']]);
        foreach (['42' => 'mug-red (42)', '43' => '(deleted) (43)'] as $id => $expected) {
            $item = ['variant_id' => (string) $id];
            self::assertSame($expected, $this->column(Product::class, 'products', $products, $item)['variant_id']);
        }
    }

    /**
     * @param class-string $class
     */
    #[TestWith([Index::class])]
    #[TestWith([MassRetry::class])]
    #[TestWith([MassDelete::class])]
    public function testEveryActionNeedsItsOwnPermission(string $class): void
    {
        self::assertSame(self::RESOURCE, (new ReflectionClass($class))->getConstant('ADMIN_RESOURCE'));
    }

    public function testTheMenuAndTheListNeedThePermission(): void
    {
        $files = ['etc/acl.xml' => 'id', 'etc/adminhtml/menu.xml' => 'resource'];
        foreach ($files as $file => $attribute) {
            $xml = (string) file_get_contents(Module::root() . '/' . $file);
            self::assertStringContainsString($attribute . '="' . self::RESOURCE . '"', $xml);
        }
        self::assertStringContainsString(
            '<aclResource>' . self::RESOURCE . '</aclResource>',
            (string) file_get_contents(Module::root() . '/view/adminhtml/ui_component/restock_outbox_listing.xml')
        );
    }

    public function testTheNoticeNamesWhatWaitsTooLong(): void
    {
        $notice = $this->notice(new Summary(12, 7300, []));

        self::assertTrue($notice->isDisplayed());
        self::assertSame(
            'Klaviyo Back in Stock: Back-in-stock requests that wait for delivery to Klaviyo: 12. The oldest has '
            . 'waited for 2 h. '
            . '<a href="https://shop.example/restock/outbox">Open the outbox</a>',
            $notice->getText()
        );
        self::assertSame(2, $notice->getSeverity());
    }

    public function testTheNoticeNamesWhatFailed(): void
    {
        self::assertStringContainsString(
            ' Back-in-stock requests that could not be delivered: 3. <a',
            $this->notice(new Summary(0, 0, ['refused' => 1, 'key' => 2]))->getText()
        );
    }

    public function testThereIsNoNoticeWithoutAReason(): void
    {
        self::assertFalse($this->notice(new Summary(12, 3600, []))->isDisplayed());
        self::assertFalse($this->notice(new Summary(12, 7300, ['key' => 1]), false)->isDisplayed());
    }

    public function testADismissedNoticeComesBackForNewFailuresOnly(): void
    {
        $id = $this->notice(new Summary(0, 0, ['key' => 1]))->getIdentity();

        self::assertSame($id, $this->notice(new Summary(9, 60, ['key' => 1]))->getIdentity());
        self::assertNotSame($id, $this->notice(new Summary(0, 0, ['key' => 2]))->getIdentity());
        self::assertNotSame($id, $this->notice(new Summary(9, 7300, ['key' => 1]))->getIdentity());
    }

    private function notice(Summary $summary, bool $allowed = true): LateOutbox
    {
        $url = self::createStub(UrlInterface::class);
        $url->method('getUrl')->willReturnCallback(static fn (string $path): string => "https://shop.example/$path");
        $authorization = self::createStub(AuthorizationInterface::class);
        $authorization->method('isAllowed')->willReturnCallback(
            static fn (string $resource): bool => $allowed && $resource === self::RESOURCE
        );

        return new LateOutbox(new ReportInMemory($summary), $url, $authorization, new Escaper());
    }

    /**
     * @param class-string<Person|Product|Reason> $class
     * @param array<string, mixed> $item
     * @return array<string, mixed>
     */
    private function column(string $class, ?string $property, ?object $service, array $item): array
    {
        // The constructors of Magento's columns need much of its user interface.
        $column = (new ReflectionClass($class))->newInstanceWithoutConstructor();
        if ($property !== null) {
            (new ReflectionProperty($class, $property))->setValue($column, $service);
        }
        $source = $column->prepareDataSource(['data' => ['items' => [$item]]]);
        self::assertSame([], $column->prepareDataSource([]));

        return $source['data']['items'][0] ?? [];
    }
}
