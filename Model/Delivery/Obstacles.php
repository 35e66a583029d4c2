<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Catalog\Model\ResourceModel\Product as ProductResource;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;

/**
 * Finds what makes the delivery of an entry pointless: what it is about was deleted meanwhile.
 *
 * Klaviyo accepts a subscription for a product that no longer exists, and then notifies nobody. So the shop does not
 * send it, and the merchant sees why.
 */
class Obstacles
{
    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly ProductResource $products
    ) {
    }

    public function of(Row $row): ?Attempt
    {
        try {
            $this->stores->getStore($row->storeId);
        } catch (NoSuchEntityException) {
            return new Attempt(AttemptState::Refused, $row->subscribed, Failure::StoreView);
        }

        return $row->entry !== null && $this->products->getProductsSku([$row->entry->variantId]) === []
            ? new Attempt(AttemptState::Refused, $row->subscribed, Failure::Variant)
            : null;
    }
}
