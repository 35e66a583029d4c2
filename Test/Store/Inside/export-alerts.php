<?php

/**
 * Fills the alert tables that the export knows with COUNT alerts each, runs the export in the store at MAGENTO_ROOT,
 * and prints its result as JSON:
 *
 *     php export-alerts.php FILE COUNT SIMPLE PARENT STORE OTHER_STORE
 *
 * SIMPLE is the SKU of a sold-out product, PARENT that of a configurable one, and the store views are given by code.
 * Of ten alerts, one was sent already, one is for the parent, one cannot be delivered, one is from the other store
 * view, and six are for the product. Nothing stays: Magento's own tables are replaced for this connection only, and
 * those of other modules are removed again. If one of those exists already, nothing is done.
 */

declare(strict_types=1);

use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ResourceConnection;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Console\Command\ExportAlerts;
use Symfony\Component\Console\Tester\CommandTester;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
[, $file, $count, $simple, $parent, $store, $otherStore] = $argv;
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$resource = $services->get(ResourceConnection::class);
$connection = $resource->getConnection();
$connection->disallowDdlCache();
$stores = $services->get(StoreManagerInterface::class);
$product = static fn (string $sku): int => (int) $connection->fetchOne(
    "SELECT entity_id FROM {$resource->getTableName('catalog_product_entity')} WHERE sku = ?",
    [$sku]
);
$ids = ['simple' => $product($simple), 'parent' => $product($parent)];

// Columns as in the modules' own schemas, as far as the export reads them.
$email = 'VARCHAR(255) NOT NULL DEFAULT \'\'';
$key = 'INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY';
$number = 'INT UNSIGNED';
$temporary = [
    'customer_entity' => ['entity_id' => $key, 'email' => $email],
    'product_alert_stock' => [
        'alert_stock_id' => $key, 'customer_id' => $number, 'product_id' => $number, 'website_id' => $number,
        'store_id' => $number, 'parent_id' => $number, 'email' => 'VARCHAR(255)', 'add_date' => 'TIMESTAMP NULL',
        'status' => $number,
    ],
];
$modules = [
    'back_in_stock_subscription_entity' => [
        'id' => $key, 'customer_id' => $number, 'customer_email' => $email, 'product_id' => $number,
        'parent_product_id' => $number, 'store_id' => $number, 'add_date' => 'TIMESTAMP NULL',
        'was_notification_sent' => $number, 'customer_confirmed' => $number, 'customer_unsubscribed' => $number,
        'is_removed' => $number, 'notification_channel' => $email,
    ],
    'bss_product_alert_stock' => [
        'alert_stock_id' => $key, 'customer_email' => $email, 'product_id' => $number, 'website_id' => $number,
        'add_date' => 'TIMESTAMP NULL', 'status' => $number,
    ],
    'byte8_stock_radar_subscription' => [
        'entity_id' => $key, 'email' => $email, 'product_id' => $number, 'parent_product_id' => $number,
        'store_id' => $number, 'status' => 'VARCHAR(16)', 'created_at' => 'TIMESTAMP NULL',
    ],
    'etechflow_bisn_subscription' => [
        'subscription_id' => $key, 'email' => $email, 'product_id' => $number, 'store_id' => $number,
        'status' => 'VARCHAR(16)', 'subscribed_at' => 'DATETIME NULL', 'confirmed_at' => 'DATETIME NULL',
    ],
];

$create = static function (string $kind, array $tables) use ($connection, $resource): void {
    foreach ($tables as $name => $columns) {
        $definitions = array_map(
            static fn (string $column, string $type): string => "$column $type",
            array_keys($columns),
            $columns
        );
        $connection->query("CREATE $kind {$resource->getTableName($name)} (" . implode(', ', $definitions) . ')');
    }
};

$row = static function (string $source, int $number) use ($ids, $stores, $store, $otherStore): array {
    $kind = $number % 10;
    [$sent, $isParent, $hidden] = [$kind === 0, $kind === 1, $kind === 2];
    $view = $stores->getStore($kind === 3 ? $otherStore : $store);
    $email = "$source$number@example.com";
    $since = '2026-01-02 03:04:05';
    $common = ['product_id' => $ids[$isParent ? 'parent' : 'simple'], 'store_id' => (int) $view->getId()];
    $core = $common + ['website_id' => (int) $view->getWebsiteId(), 'add_date' => $since, 'status' => (int) $sent];

    return match ($source) {
        'magento' => $core + ['customer_id' => $hidden ? 999999999 : $number, 'parent_id' => null, 'email' => null],
        'amasty' => $core + ['customer_id' => $number % 2 ? 0 : null, 'parent_id' => null,
            'email' => $hidden ? '' : $email],
        'magesuite' => $common + ['customer_id' => 0, 'customer_email' => $email, 'add_date' => $since,
            'was_notification_sent' => (int) $sent, 'customer_confirmed' => (int) !$hidden,
            'customer_unsubscribed' => 0, 'is_removed' => 0, 'notification_channel' => 'email'],
        'bss' => array_diff_key($core, ['store_id' => 0]) + ['customer_email' => $hidden ? '' : $email],
        'stock-radar' => $common + ['email' => $email, 'created_at' => $since,
            'status' => $sent ? 'notified' : ($hidden ? 'unconfirmed' : 'pending')],
        'etechflow' => $common + ['email' => $email, 'subscribed_at' => $since,
            'status' => $sent ? 'notified' : ($hidden ? 'pending' : 'confirmed'),
            'confirmed_at' => $hidden ? null : $since],
    };
};

$tables = [
    'magento' => 'product_alert_stock', 'amasty' => 'product_alert_stock',
    'magesuite' => 'back_in_stock_subscription_entity', 'bss' => 'bss_product_alert_stock',
    'stock-radar' => 'byte8_stock_radar_subscription', 'etechflow' => 'etechflow_bisn_subscription',
];

$create('TABLE', $modules);
try {
    $create('TEMPORARY TABLE', $temporary);
    $insert = static function (string $table, array $rows) use ($connection, $resource): void {
        foreach (array_chunk($rows, 1000) as $part) {
            $connection->insertMultiple($resource->getTableName($table), $part);
        }
    };
    $numbers = range(1, (int) $count);
    $insert('customer_entity', array_map(
        static fn (int $number): array => ['entity_id' => $number, 'email' => "magento$number@example.com"],
        $numbers
    ));
    foreach ($tables as $source => $table) {
        $insert($table, array_map(static fn (int $number): array => $row($source, $number), $numbers));
    }
    unset($numbers);
    $tester = new CommandTester($services->create(ExportAlerts::class));
    $before = memory_get_usage();
    memory_reset_peak_usage();
    $start = microtime(true);
    $code = $tester->execute(['file' => $file]);
    echo json_encode([
        'code' => $code,
        'output' => $tester->getDisplay(true),
        'seconds' => round(microtime(true) - $start, 1),
        'megabytes' => round((memory_get_peak_usage() - $before) / 2 ** 20, 1),
    ]), "\n";
} finally {
    foreach (array_keys($modules) as $name) {
        $connection->query("DROP TABLE {$resource->getTableName($name)}");
    }
}
