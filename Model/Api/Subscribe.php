<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Api;

use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionResultInterface;
use Restock\KlaviyoBackInStock\Api\SubscribeInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Subscriber;

/**
 * Takes subscriptions from REST and SOAP.
 */
class Subscribe implements SubscribeInterface
{
    public function __construct(
        private readonly Subscriber $subscriber,
        private readonly StoreManagerInterface $stores,
        private readonly RemoteAddress $remoteAddress
    ) {
    }

    public function execute(SubscriptionInterface $subscription): SubscriptionResultInterface
    {
        $result = $this->subscriber->subscribe(
            $subscription,
            (int) $this->stores->getStore()->getId(),
            (string) $this->remoteAddress->getRemoteAddress()
        );
        if ($result->retryAfter > 0) {
            throw new TooManyRequests($result->retryAfter);
        }

        return new SubscriptionResult($result);
    }
}
