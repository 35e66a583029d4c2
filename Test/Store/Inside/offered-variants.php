<?php

/**
 * Prints, as JSON, which of all products the shop takes requests for, and the most queries that one product takes:
 *
 *     php offered-variants.php STORE_VIEW_CODE
 */

declare(strict_types=1);

use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ObjectManager\ConfigLoader;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\SoldOutVariant;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$services->get(State::class)->setAreaCode('webapi_rest');
$services->configure($services->get(ConfigLoader::class)->load('webapi_rest'));
$stores = $services->get(StoreManagerInterface::class);
$stores->setCurrentStore($argv[1]);
$storeId = (int) $stores->getStore()->getId();
$connection = $services->get(ResourceConnection::class)->getConnection();
$variants = $services->get(SoldOutVariant::class);

$offered = [];
$queries = 0;
$ids = $connection->fetchCol('SELECT entity_id FROM ' . $connection->getTableName('catalog_product_entity'));
// The first one also reads Magento's attributes, which each process does once.
$variants->isOffered((int) $ids[0], $storeId);
foreach ($ids as $id) {
    $profiler = $connection->getProfiler();
    $profiler->clear();
    $profiler->setEnabled(true);
    if ($variants->isOffered((int) $id, $storeId)) {
        $offered[] = (int) $id;
    }
    $queries = max($queries, $profiler->getTotalNumQueries());
    $profiler->setEnabled(false);
}

$pages = $connection->fetchCol(
    $connection->select()
        ->from($connection->getTableName('url_rewrite'), ['request_path'])
        ->where('entity_type = ?', 'product')
        ->where('store_id = ?', $storeId)
        ->where('redirect_type = 0 AND metadata IS NULL')
);

echo json_encode(['offered' => $offered, 'queries' => $queries, 'pages' => $pages]), "\n";
