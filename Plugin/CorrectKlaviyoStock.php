<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Stock\BasicAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;

/**
 * Corrects the stock that Klaviyo's own extension reports, if the merchant enabled this.
 *
 * The extension reads the default stock only. On a website with another stock, a product that has no piece in the
 * default stock always has quantity 0, and Klaviyo never notices that it is back. The extension also takes the ID of a
 * product for that of its stock item. Where there is no such item, it ends with an error, and Klaviyo learns nothing.
 *
 * The subject has no type, because shops without the extension lack its class.
 */
class CorrectKlaviyoStock
{
    public function __construct(
        private readonly Config $config,
        private readonly WebsiteStock $stock,
        private readonly BasicAnswer $basic,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * Around, because an error leaves nothing to correct afterwards.
     *
     * @param object $subject Klaviyo\Reclaim\Model\Reclaim
     * @param callable $proceed
     * @param mixed $productId
     * @param mixed $storeId 0 means the current store view
     * @return mixed
     * @throws NoSuchEntityException if there is no such product, or if the stock is not corrected
     */
    public function aroundProductVariantInventory(
        object $subject,
        callable $proceed,
        mixed $productId = 0,
        mixed $storeId = 0
    ): mixed {
        $store = $this->storeView($storeId);
        if (!is_numeric($productId) || !$this->config->correctsStock($store)) {
            return $proceed($productId, $storeId);
        }
        try {
            $result = $proceed($productId, $storeId);
        } catch (NoSuchEntityException) {
            $result = $this->basic->of((int) $productId, $store);
        }
        $stocks = is_array($result) ? $this->stock->ofProduct((int) $productId, $store) : [];

        return $stocks === [] ? $result : (new KlaviyoAnswer((array) $result))->corrected($stocks, (int) $productId);
    }

    /**
     * The store view of a request. A request for all store views (/rest/all) means the default one.
     */
    private function storeView(mixed $storeId): int
    {
        $asked = is_numeric($storeId) ? (int) $storeId : 0;
        $current = $asked === 0 ? (int) $this->stores->getStore()->getId() : $asked;

        return $current === 0 ? (int) $this->stores->getDefaultStoreView()?->getId() : $current;
    }
}
