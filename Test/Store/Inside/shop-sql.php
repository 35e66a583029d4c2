<?php

/**
 * Runs SQL statements in the database of the store at MAGENTO_ROOT, without Magento, and prints the rows of the last
 * one as JSON:
 *
 *     php shop-sql.php STATEMENT…
 */

declare(strict_types=1);

$env = require getenv('MAGENTO_ROOT') . '/app/etc/env.php';
$db = $env['db']['connection']['default'];
$pdo = new PDO("mysql:host={$db['host']};dbname={$db['dbname']}", $db['username'], $db['password']);
$rows = [];
foreach (array_slice($argv, 1) as $statement) {
    $result = $pdo->query($statement);
    $rows = $result->columnCount() === 0 ? [] : $result->fetchAll(PDO::FETCH_ASSOC);
}
echo json_encode($rows), "\n";
