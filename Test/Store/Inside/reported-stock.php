<?php

/**
 * Prints, as JSON, what Klaviyo is told of the stock of a store view with the correction on, and what Magento's own
 * services say of the same products:
 *
 *     php reported-stock.php STORE_VIEW_CODE
 *
 * {"told": {SKU: [quantity, available, policy]}, "magento": {SKU: [quantity, salable, manage stock]},
 *     "failed": number of products that Klaviyo's extension fails for without the correction,
 *     "queries": the most that the correction adds}
 *
 * True stands for any quantity above 0: Magento has none for a bundle, and needs none for backorders or if it does not
 * count the pieces. Null stands for a parent, which nobody waits for.
 */

declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\CatalogInventory\Api\StockRegistryInterface;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ObjectManager\ConfigLoader;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Module\Manager;
use Magento\InventorySalesApi\Api\AreProductsSalableInterface;
use Magento\InventorySalesApi\Api\GetProductSalableQtyInterface;
use Magento\InventorySalesApi\Api\StockResolverInterface;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Plugin\CorrectKlaviyoStock;
use Restock\KlaviyoBackInStock\Test\Store\Inside\Correcting;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
require __DIR__ . '/Correcting.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$services->get(State::class)->setAreaCode('webapi_rest');
$services->configure($services->get(ConfigLoader::class)->load('webapi_rest'));
if (!$services->get(Manager::class)->isEnabled('Klaviyo_Reclaim')) {
    echo "{}\n";
    exit;
}
$stores = $services->get(StoreManagerInterface::class);
$stores->setCurrentStore($argv[1]);
$store = $stores->getStore();
$connection = $services->get(ResourceConnection::class)->getConnection();
$reclaim = $services->get('Klaviyo\Reclaim\Model\Reclaim');
$config = $services->create(Config::class, ['scopeConfig' => $services->get(Correcting::class)]);
$plugin = $services->create(CorrectKlaviyoStock::class, ['config' => $config]);

$failed = 0;
$queries = 0;
$told = [];
$extension = static function (mixed ...$arguments) use ($reclaim, $connection): mixed {
    $answer = $reclaim->productVariantInventory(...$arguments);
    $connection->getProfiler()->clear();
    $connection->getProfiler()->setEnabled(true);

    return $answer;
};
$select = $connection->select()
    ->from(['e' => $connection->getTableName('catalog_product_entity')], ['entity_id'])
    ->join(['w' => $connection->getTableName('catalog_product_website')], 'w.product_id = e.entity_id', [])
    ->where('w.website_id = ?', $store->getWebsiteId());
// Without the 500 children of one product one by one: they are in the answer for their parent.
$ids = $connection->fetchCol($select->where('e.sku NOT LIKE ?', '%-500-%-%')->where('e.type_id <> ?', 'grouped'));
foreach ($ids as $id) {
    try {
        $answer = $plugin->aroundProductVariantInventory($reclaim, $extension, (int) $id, (int) $store->getId());
        $queries = max($queries, $connection->getProfiler()->getTotalNumQueries());
        $connection->getProfiler()->setEnabled(false);
    } catch (LocalizedException $error) {
        $answer = [['id' => $id, 'sku' => '?' . $id, 'error' => $error->getMessage()]];
    }
    try {
        $reclaim->productVariantInventory((int) $id, (int) $store->getId());
    } catch (LocalizedException) {
        $failed++;
    }
    foreach ([...($answer['variants'] ?? []), $answer[0]] as $entry) {
        $told[(string) $entry['sku']] = [
            (float) ($entry['inventory_quantity'] ?? -1),
            $entry['available'] ?? null,
            $entry['inventory_policy'] ?? null,
        ];
    }
}

$products = $services->get(ProductRepositoryInterface::class);
$registry = $services->get(StockRegistryInterface::class);
$quantities = $salable = $stockId = null;
if ($services->get(Manager::class)->isEnabled('Magento_InventorySales')) {
    $quantities = $services->get(GetProductSalableQtyInterface::class);
    $salable = $services->get(AreProductsSalableInterface::class);
    $website = $stores->getWebsite($store->getWebsiteId())->getCode();
    $stockId = $services->get(StockResolverInterface::class)->execute('website', $website)->getStockId();
}
$magento = [];
$types = $connection->fetchPairs(
    $connection->select()->from($connection->getTableName('catalog_product_entity'), ['sku', 'type_id'])
);
foreach (array_keys($told) as $sku) {
    try {
        $item = $registry->getStockItemBySku((string) $sku);
        $isSalable = $salable === null
            ? (bool) $registry->getProductStockStatusBySku((string) $sku)
            : current($salable->execute([(string) $sku], $stockId))->isSalable();
        $quantity = $quantities === null ? (float) $item->getQty() : $quantities->execute((string) $sku, $stockId);
    } catch (LocalizedException) {
        $quantity = null;
    }
    $product = $products->get((string) $sku, false, (int) $store->getId());
    $isSalable = $isSalable && (int) $product->getStatus() === 1
        && in_array((string) $store->getWebsiteId(), array_map('strval', $product->getWebsiteIds()), true);
    $quantity = match (true) {
        $types[$sku] === 'configurable' => null,
        !$isSalable => 0.0,
        default => $quantity > 0 ? $quantity : true,
    };
    $magento[$sku] = [$quantity, $isSalable, (int) $item->getManageStock()];
}

echo json_encode(compact('told', 'magento', 'failed', 'queries'), JSON_PRESERVE_ZERO_FRACTION), "\n";
