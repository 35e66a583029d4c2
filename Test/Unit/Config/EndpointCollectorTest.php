<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Csp\Api\Data\PolicyInterface;
use Magento\Csp\Model\Policy\FetchPolicy;
use Magento\Framework\App\State;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Csp\EndpointCollector;
use Restock\KlaviyoBackInStock\Test\Fake\ScopeConfig;

final class EndpointCollectorTest extends TestCase
{
    private ScopeConfig $scopeConfig;

    protected function setUp(): void
    {
        $this->scopeConfig = (new ScopeConfig())->set('general/enabled', '1');
    }

    public function testPagesMayConnectToTheOriginOfEachEndpoint(): void
    {
        $this->scopeConfig->set('advanced/onsite_endpoint', 'https://proxy.example/onsite')
            ->set('advanced/client_endpoint', 'https://client.example:8443/client')
            ->set('advanced/opt_in_endpoint', 'https://list.example/x');

        $policies = $this->collect();

        self::assertCount(1, $policies);
        self::assertSame('connect-src', $policies[0]->getId());
        self::assertSame(
            'https://proxy.example https://client.example:8443 https://list.example',
            $policies[0]->getValue()
        );
    }

    public function testEndpointsOnTheSameHostAreListedOnce(): void
    {
        self::assertSame('https://a.klaviyo.com', $this->collect()[0]->getValue());
    }

    public function testPoliciesOfOtherCollectorsAreKept(): void
    {
        $before = new FetchPolicy('img-src', false, ['https://images.example']);

        self::assertSame($before, $this->collect([$before])[0]);
    }

    public function testADisabledModuleAllowsNothing(): void
    {
        $this->scopeConfig->set('general/enabled', '0');

        self::assertSame([], $this->collect());
    }

    public function testPagesThatNeverCallKlaviyoAllowNothing(): void
    {
        $this->scopeConfig->set('delivery/mode', 'fallback');
        self::assertSame('https://a.klaviyo.com', $this->collect()[0]->getValue());

        $this->scopeConfig->set('delivery/mode', 'shop');
        self::assertSame([], $this->collect());
    }

    public function testTheAdminIsNotAllowedToConnectToTheEndpoints(): void
    {
        self::assertSame([], $this->collect([], 'adminhtml'));
    }

    public function testAnInvalidEndpointCannotExtendThePolicy(): void
    {
        foreach (['onsite', 'client', 'opt_in'] as $name) {
            $this->scopeConfig->set("advanced/{$name}_endpoint", "https://x.example;script-src/* 'unsafe-eval'");
        }

        self::assertSame([], $this->collect());
    }

    /**
     * @param list<PolicyInterface> $before
     * @return list<PolicyInterface>
     */
    private function collect(array $before = [], string $area = 'frontend'): array
    {
        $state = self::createStub(State::class);
        $state->method('getAreaCode')->willReturn($area);

        return array_values((new EndpointCollector(new Config($this->scopeConfig), $state))->collect($before));
    }
}
