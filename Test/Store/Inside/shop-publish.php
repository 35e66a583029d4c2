<?php

/**
 * Publishes the message for an entry of the outbox of the store at MAGENTO_ROOT again:
 *
 *     php shop-publish.php ID TIMES
 */

declare(strict_types=1);

use Magento\Framework\App\Bootstrap;
use Restock\KlaviyoBackInStock\Model\Queue\Publisher;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
$publisher = Bootstrap::create(BP, $_SERVER)->getObjectManager()->get(Publisher::class);
for ($times = (int) $argv[2]; $times > 0; $times--) {
    $publisher->publish((int) $argv[1]);
}
