<?php

/**
 * Changes the stock of one product in the store at MAGENTO_ROOT and prints the cache tags that Magento told the caches:
 *
 *     php change-stock.php registry|source-items|product|import|import-sources ID QUANTITY SOURCE
 */

declare(strict_types=1);

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\CatalogInventory\Api\StockRegistryInterface;
use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ObjectManager\ConfigLoader;
use Magento\Framework\App\State;
use Magento\Framework\Event\InvokerInterface;
use Magento\Framework\Filesystem;
use Magento\ImportExport\Model\Import;
use Magento\ImportExport\Model\Import\Source\Csv;
use Magento\InventoryApi\Api\Data\SourceItemInterfaceFactory;
use Magento\InventoryApi\Api\SourceItemsSaveInterface;
use Restock\KlaviyoBackInStock\Test\Store\Inside\IdentitiesOnly;

[, $change, $id, $quantity, $source] = $argv;
$quantity = (int) $quantity;
$inStock = $quantity > 0;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
require __DIR__ . '/IdentitiesOnly.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$services->get(State::class)->setAreaCode('adminhtml');
$services->configure($services->get(ConfigLoader::class)->load('adminhtml'));
$services->configure(['preferences' => [InvokerInterface::class => IdentitiesOnly::class]]);
$products = $services->get(ProductRepositoryInterface::class);
$product = $products->getById((int) $id, true, 0, true);
$sku = $product->getSku();

$import = static function (string $entity, string $csv) use ($services): void {
    $folder = $services->get(Filesystem::class)->getDirectoryWrite('var');
    $file = 'import/restock-test.csv';
    $folder->writeFile($file, $csv);
    $import = $services->create(Import::class);
    $import->setData([
        'entity' => $entity,
        'behavior' => 'append',
        'validation_strategy' => 'validation-stop-on-errors',
        'allowed_error_count' => 0,
        '_import_field_separator' => ',',
        '_import_multiple_value_separator' => ',',
    ]);
    $rows = $services->create(Csv::class, ['file' => $file, 'directory' => $folder]);
    if (!$import->validateSource($rows)) {
        throw new RuntimeException($import->getErrorAggregator()->getAllErrors()[0]->getErrorMessage());
    }
    $import->importSource();
    $import->invalidateIndex();
    $folder->delete($file);
};

switch ($change) {
    case 'registry':
        $registry = $services->get(StockRegistryInterface::class);
        $item = $registry->getStockItemBySku($sku)->setQty($quantity)->setIsInStock($inStock);
        $registry->updateStockItemBySku($sku, $item);
        break;
    case 'product':
        $product->getExtensionAttributes()->getStockItem()->setQty($quantity)->setIsInStock($inStock);
        $product->setStockData(['qty' => $quantity, 'is_in_stock' => (int) $inStock]);
        $products->save($product);
        break;
    case 'source-items':
        $item = $services->get(SourceItemInterfaceFactory::class)->create();
        $item->setSku($sku);
        $item->setSourceCode($source);
        $item->setQuantity($quantity);
        $item->setStatus((int) $inStock);
        $services->get(SourceItemsSaveInterface::class)->execute([$item]);
        break;
    case 'import':
        $import('catalog_product', "sku,qty,is_in_stock\n$sku,$quantity," . (int) $inStock . "\n");
        break;
    case 'import-sources':
        $import('stock_sources', "source_code,sku,quantity,status\n$source,$sku,$quantity," . (int) $inStock . "\n");
        break;
    default:
        throw new InvalidArgumentException("Unknown change: $change");
}

echo implode("\n", array_keys(IdentitiesOnly::$told)), "\n";
