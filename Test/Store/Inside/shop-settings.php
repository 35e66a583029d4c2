<?php

/**
 * Changes settings of the store at MAGENTO_ROOT, and prints the values from before as JSON:
 *
 *     php shop-settings.php '{"path": "value", "other/path": null, "secret/path": {"encrypt": "value"}}'
 *
 * null removes a value, so that the default counts.
 */

declare(strict_types=1);

use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\App\Config\Storage\WriterInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Encryption\EncryptorInterface;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$connection = $services->get(ResourceConnection::class)->getConnection();
$writer = $services->get(WriterInterface::class);
$before = [];
foreach (json_decode($argv[1], true, 512, JSON_THROW_ON_ERROR) as $path => $value) {
    $select = $connection->select()
        ->from($connection->getTableName('core_config_data'), ['value'])
        ->where('path = ?', $path)
        ->where('scope = ?', 'default');
    $old = $connection->fetchOne($select);
    $before[$path] = $old === false ? null : $old;
    if ($value === null) {
        $writer->delete($path);
    } else {
        $encrypted = is_array($value) ? $services->get(EncryptorInterface::class)->encrypt($value['encrypt']) : $value;
        $writer->save($path, $encrypted);
    }
}
$services->get(TypeListInterface::class)->cleanType('config');
echo json_encode($before), "\n";
