<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoAnswer;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;

/**
 * Corrects the stock that Klaviyo's own extension reports, if the merchant enabled this.
 *
 * The extension reads the default stock only. On a website with another stock, a product that has no piece in the
 * default stock always has quantity 0, and Klaviyo never notices that it is back. The subject has no type, because
 * shops without the extension lack its class.
 */
class CorrectKlaviyoStock
{
    public function __construct(
        private readonly Config $config,
        private readonly WebsiteStock $stock,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * @param object $subject Klaviyo\Reclaim\Model\Reclaim
     * @param mixed $result its answer
     * @param mixed $productId
     * @param mixed $storeId 0 means the current store view
     * @return mixed
     */
    public function afterProductVariantInventory(
        object $subject,
        mixed $result,
        mixed $productId = 0,
        mixed $storeId = 0
    ): mixed {
        $store = is_numeric($storeId) && (int) $storeId !== 0
            ? (int) $storeId
            : (int) $this->stores->getStore()->getId();
        if (!is_array($result) || !is_numeric($productId) || !$this->config->correctsStock($store)) {
            return $result;
        }
        $stocks = $this->stock->ofProduct((int) $productId, $store);

        return $stocks === [] ? $result : (new KlaviyoAnswer($result))->corrected($stocks, (int) $productId);
    }
}
