<?php

/**
 * Prints, as JSON, what is sold out of a product in the store at MAGENTO_ROOT, and how many queries that takes:
 *
 *     php find-sold-out.php ID [FILTERED [MARKED]]
 *
 * Another module filters out the product FILTERED while a collection loads, as shared catalogs do, and marks the
 * product MARKED as hidden after that, as category permissions do.
 */

declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\ConfigurableProduct\Model\Product\Type\Configurable;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ObjectManager\ConfigLoader;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Magento\Framework\Event\ConfigInterface;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Test\Store\Inside\OtherModule;
use Restock\KlaviyoBackInStock\Test\Store\Inside\OtherModuleEvents;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
require __DIR__ . '/OtherModule.php';
require __DIR__ . '/OtherModuleEvents.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$services->get(State::class)->setAreaCode('frontend');
$services->configure($services->get(ConfigLoader::class)->load('frontend'));
$services->configure(['preferences' => [ConfigInterface::class => OtherModuleEvents::class]]);
OtherModule::$filtered = (int) ($argv[2] ?? 0);
OtherModule::$marked = (int) ($argv[3] ?? 0);

$storeId = (int) $services->get(StoreManagerInterface::class)->getDefaultStoreView()->getId();
$variants = $services->get(SoldOutVariantsInterface::class);
$queries = 0;
$found = [];
// Only the second time counts: the first time, Magento also reads its attributes, which each process does once.
foreach ([1, 2] as $time) {
    $product = $services->get(ProductRepositoryInterface::class)->getById((int) $argv[1], false, $storeId, true);
    $type = $product->getTypeInstance();
    // On the page, the price reads these before the form does.
    if ($type instanceof Configurable) {
        $type->getUsedProductAttributes($product);
    }
    $product->isSaleable();
    $profiler = $services->get(ResourceConnection::class)->getConnection()->getProfiler();
    $profiler->clear();
    $profiler->setEnabled(true);
    $found = $variants->find($product);
    $queries = $profiler->getTotalNumQueries();
    $profiler->setEnabled(false);
}

echo json_encode(['ids' => array_column($found, 'id'), 'queries' => $queries]), "\n";
