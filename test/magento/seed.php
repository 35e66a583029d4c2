<?php

/**
 * Creates a product for each case of the browser tests in a Magento store, and prints which page is which case:
 *
 *     php test/magento/seed.php /path/to/magento [--url=https://shop.example/] > cases.json
 *     php test/magento/seed.php /path/to/magento --remove
 *
 * The URL selects the store view that the tests visit. Without it, that is the default store view. The second command
 * deletes everything that the first one created: products, attributes and their set, and the tests' customer.
 *
 * Run it for a test store, as the user who owns the store's files. Everything it creates starts with "restock_". It can
 * run again: products that exist stay, and only get the stock of their case again. In the end it reindexes the store.
 *
 * It takes some minutes, because two products have 500 variants.
 */

declare(strict_types=1);

use Magento\Store\Api\Data\StoreInterface;

use function Restock\Seed\allAttributes;
use function Restock\Seed\allProducts;
use function Restock\Seed\createAttributes;
use function Restock\Seed\createProducts;
use function Restock\Seed\pathOf;
use function Restock\Seed\refresh;
use function Restock\Seed\removeEverything;
use function Restock\Seed\say;
use function Restock\Seed\setStock;
use function Restock\Seed\splitsByWebsite;
use function Restock\Seed\start;
use function Restock\Seed\storeAt;

if (PHP_SAPI !== 'cli') {
    exit;
}
$usage = "Usage: php seed.php /path/to/magento [--url=https://shop.example/] [--remove]\n";
$root = null;
$url = null;
$remove = false;
for ($index = 1; $index < $argc; $index++) {
    $argument = $argv[$index];
    if ($argument === '--remove') {
        $remove = true;
    } elseif (str_starts_with($argument, '--url=')) {
        $url = substr($argument, 6);
    } elseif ($argument === '--url' && isset($argv[$index + 1])) {
        $url = $argv[++$index];
    } elseif ($root === null && !str_starts_with($argument, '-')) {
        $root = rtrim($argument, '/');
    } else {
        fwrite(STDERR, "Unknown argument: $argument\n$usage");
        exit(2);
    }
}
if ($root === null || !is_file("$root/app/bootstrap.php")) {
    fwrite(STDERR, ($root === null ? '' : "There is no Magento in $root.\n") . $usage);
    exit(2);
}

require "$root/app/bootstrap.php";
foreach (['magento', 'catalog', 'pictures', 'attributes', 'products', 'composites', 'stock', 'remove'] as $part) {
    require __DIR__ . "/seed/$part.php";
}

try {
    start();
    if ($remove) {
        removeEverything();
        refresh();
        exit(0);
    }
    $store = storeAt($url);
    if (!$store instanceof StoreInterface) {
        fwrite(STDERR, "No store view has the URL $url.\n");
        exit(2);
    }
    say("Store view {$store->getCode()}");
    $products = allProducts(splitsByWebsite($store));
    $ids = createProducts($products, createAttributes(allAttributes()));
    setStock($products, $store);
    refresh();
    $cases = [];
    foreach ($products as $case => $product) {
        if (($product['visible'] ?? true) === true) {
            $cases[$case] = pathOf($ids[$case], $store);
        }
    }
    echo json_encode($cases, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
} catch (Throwable $error) {
    // Magento would print the error into the JSON.
    fwrite(STDERR, "$error\n");
    exit(1);
}
