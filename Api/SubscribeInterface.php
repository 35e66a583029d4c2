<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionResultInterface;

/**
 * Takes a back-in-stock subscription for the current store view and delivers it to Klaviyo.
 *
 * REST: POST /rest/<store view code>/V1/restock/subscriptions
 *
 * @api
 */
interface SubscribeInterface
{
    /**
     * Deliver the subscription at once, or store it and deliver it as soon as Klaviyo is available.
     *
     * @param \Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface $subscription
     * @return \Restock\KlaviyoBackInStock\Api\Data\SubscriptionResultInterface
     * @throws \Magento\Framework\Webapi\Exception with status 429 if the client sent too many requests
     */
    public function execute(SubscriptionInterface $subscription): SubscriptionResultInterface;
}
