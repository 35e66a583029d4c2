<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Delivery;

use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Framework\Webapi\Exception as WebapiException;
use Magento\Framework\Webapi\Rest\Response as RestResponse;
use Magento\Framework\Webapi\ServiceInputProcessor;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use ReflectionClass;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionResultInterface;
use Restock\KlaviyoBackInStock\Api\SubscribeInterface;
use Restock\KlaviyoBackInStock\Model\Api\Subscribe;
use Restock\KlaviyoBackInStock\Model\Api\TooManyRequests;
use Restock\KlaviyoBackInStock\Plugin\AddRetryAfter;
use Restock\KlaviyoBackInStock\Plugin\CheckInput;
use Restock\KlaviyoBackInStock\Plugin\RefuseAsynchronous;
use Restock\KlaviyoBackInStock\Test\Fake\Delivery;
use Restock\KlaviyoBackInStock\Test\Fake\StoresById;

final class ApiTest extends TestCase
{
    private Delivery $shop;

    protected function setUp(): void
    {
        $this->shop = new Delivery();
    }

    public function testTheReplyHasAStatusAndAReason(): void
    {
        $accepted = $this->subscribe()->execute($this->shop->subscription());
        self::assertSame(['accepted', null], [$accepted->getStatus(), $accepted->getReason()]);

        $invalid = $this->subscribe()->execute($this->shop->subscription(['variant' => 1]));
        self::assertSame(['invalid', 'variant'], [$invalid->getStatus(), $invalid->getReason()]);
    }

    public function testTheCurrentStoreViewCounts(): void
    {
        $this->shop->settings->set('general/enabled', '0', 2);

        self::assertSame('refused', $this->subscribe(2)->execute($this->shop->subscription())->getStatus());
        self::assertSame('accepted', $this->subscribe(1)->execute($this->shop->subscription())->getStatus());
    }

    public function testTooManyRequestsAreAnHttpStatusWithATimeToWait(): void
    {
        $this->subscribe(perClient: 1)->execute($this->shop->subscription());
        try {
            $this->subscribe(perClient: 1)->execute($this->shop->subscription());
            self::fail('The request was taken.');
        } catch (TooManyRequests $refusal) {
            self::assertSame([429, 590], [$refusal->getHttpCode(), $refusal->retryAfter]);
        }
        $response = self::createMock(RestResponse::class);
        $response->expects(self::once())->method('setHeader')->with('Retry-After', '590', true);
        (new AddRetryAfter())->beforeSetException($response, $refusal);
    }

    #[TestWith([['channels' => [[]]], 'channels'])]
    #[TestWith([['channels' => ['EMAIL', 1]], 'channels'])]
    #[TestWith([['channels' => 'EMAIL'], 'channels'])]
    #[TestWith([['channels' => ['item' => 'EMAIL']], 'channels'])]
    #[TestWith([['channels' => ['EMAIL'], 'consents' => [['SMS']]], 'consents'])]
    #[TestWith([['channels' => ['EMAIL'], 'consents' => null], null])]
    #[TestWith([[], null])]
    #[TestWith(['x', null])]
    public function testAListOfAnythingButTextsIsAMalformedRequest(mixed $subscription, ?string $wrong): void
    {
        $subject = (new ReflectionClass(ServiceInputProcessor::class))->newInstanceWithoutConstructor();
        $check = new CheckInput();
        $check->beforeProcess($subject, 'Magento\Other', 'execute', ['subscription' => $subscription]);
        try {
            $check->beforeProcess($subject, SubscribeInterface::class, 'execute', ['subscription' => $subscription]);
            self::assertNull($wrong);
        } catch (WebapiException $refusal) {
            self::assertSame([400, "\"$wrong\" is not a list of texts."], [
                $refusal->getHttpCode(),
                $refusal->getMessage(),
            ]);
        }
    }

    public function testMagentosAsynchronousApiWhichStoresPlainTextDoesNotTakeSubscriptions(): void
    {
        $plugin = new RefuseAsynchronous();
        $plugin->beforePublishMass($this, 'async.magento.catalog.api.productrepositoryinterface.save.post');
        try {
            $plugin->beforePublishMass(
                $this,
                'async.restock.klaviyobackinstock.api.subscribeinterface.execute.post'
            );
            self::fail('It takes subscriptions.');
        } catch (WebapiException $refusal) {
            self::assertSame(404, $refusal->getHttpCode());
        }
    }

    public function testOtherErrorsHaveNoTimeToWait(): void
    {
        $response = self::createMock(RestResponse::class);
        $response->expects(self::never())->method('setHeader');

        (new AddRetryAfter())->beforeSetException($response, new WebapiException(__('Wrong.')));
    }

    /**
     * Magento reads the types of a web API from the comments, with full names.
     */
    public function testEveryMethodOfTheContractHasTheTypesThatMagentoReads(): void
    {
        $contract = [SubscribeInterface::class, SubscriptionInterface::class, SubscriptionResultInterface::class];
        foreach ($contract as $name) {
            foreach ((new ReflectionClass($name))->getMethods() as $method) {
                $comment = (string) $method->getDocComment();
                self::assertStringContainsString('@return ', $comment, $method->name);
                self::assertCount($method->getNumberOfParameters(), $this->parameters($comment), $method->name);
                foreach ($this->parameters($comment) as $type) {
                    $known = '/^(?:int|string|bool|string\[\]|\\\\Restock\\\\.+)$/D';
                    self::assertMatchesRegularExpression($known, $type);
                }
            }
        }
    }

    /**
     * @return list<string> types without "|null"
     */
    private function parameters(string $comment): array
    {
        preg_match_all('/@param (\S+) \$/', $comment, $types);

        return array_map(static fn (string $type): string => str_replace('|null', '', $type), $types[1]);
    }

    private function subscribe(int $storeId = 1, int $perClient = 30): Subscribe
    {
        $address = self::createStub(RemoteAddress::class);
        $address->method('getRemoteAddress')->willReturn('203.0.113.7');

        return new Subscribe($this->shop->subscriber($perClient), new StoresById([$storeId]), $address);
    }
}
