<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Select;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Check\Integration;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoIntegrations;
use Restock\KlaviyoBackInStock\Test\Fake\IntegrationsInMemory;
use Restock\KlaviyoBackInStock\Test\Fake\Modules;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

/**
 * The check of Klaviyo's access to Magento.
 */
final class IntegrationTest extends TestCase
{
    use ChecksSubjects;

    private ScopeConfig $settings;

    protected function setUp(): void
    {
        $this->settings = new ScopeConfig();
    }

    public function testOneActiveIntegrationIsEnough(): void
    {
        self::assertSame(["passed: Klaviyo's integration in Magento is active."], $this->found([0, 1]));
    }

    public function testAnIntegrationThatIsNotActiveFails(): void
    {
        $failed = ["failed: Klaviyo's integration in Magento is not active, so Klaviyo cannot read the stock."];

        self::assertSame($failed, $this->found([0]));
        self::assertSame($failed, $this->found([2]));
    }

    public function testAnIntegrationThatAMerchantCreatedByHandIsNotKnown(): void
    {
        self::assertSame(
            ["unknown: Magento does not have an integration that Klaviyo's own extension created."],
            $this->found([])
        );
    }

    public function testWithoutTheExtensionItDoesNotMatter(): void
    {
        self::assertSame([], $this->found([0], []));

        $this->settings->set('subscription/integration', '$custom');
        self::assertSame([], $this->found([0]));
    }

    public function testTheEndpointTellsThatAnIntegrationIsKlaviyos(): void
    {
        $select = $this->createMock(Select::class);
        $select->expects(self::once())->method('from')->with('prefix_integration', ['status'])->willReturnSelf();
        $select->expects(self::once())->method('where')
            ->with('endpoint LIKE ?', 'https://www.klaviyo.com/integration-oauth-one/magento-two/%')
            ->willReturnSelf();
        $connection = self::createStub(AdapterInterface::class);
        $connection->method('select')->willReturn($select);
        $connection->method('fetchCol')->willReturn(['1', '0']);
        $resource = self::createStub(ResourceConnection::class);
        $resource->method('getConnection')->willReturn($connection);
        $resource->method('getTableName')->willReturnCallback(static fn (string $name): string => 'prefix_' . $name);

        self::assertSame([1, 0], (new KlaviyoIntegrations($resource))->statuses());
    }

    /**
     * @param list<int> $statuses
     * @param list<string> $modules
     * @return list<string>
     */
    private function found(array $statuses, array $modules = ['Klaviyo_Reclaim']): array
    {
        return $this->check(new Integration(
            new Modules($modules),
            new Config($this->settings),
            new IntegrationsInMemory($statuses)
        ));
    }
}
