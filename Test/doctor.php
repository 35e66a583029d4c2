<?php

/**
 * Prints what the module's doctor finds in a described store, as JSON. Runs the module's own classes, without Magento.
 * They load the product's page and call Klaviyo over the network.
 *
 *     php Test/doctor.php < description.json
 *
 * The description is a JSON object:
 *
 *     product, config, store, locale  as in Test/render.php; the product also has a "sku"
 *     base        address of the store view, where the page of the product is catalog/product/view/id/<id>/
 *     modules     names of other modules that are enabled, such as "Klaviyo_Reclaim"; none (if absent)
 *     stock       what the website can sell, of the product and the children of a configurable:
 *                 [{"id": 101, "sku": "tee-red", "composite": false, "salable": true, "quantity": 12}]
 *     answer      what Klaviyo's own extension answers for the product's stock
 *     cron        seconds since cron ran last; it never ran (if absent)
 *     outbox      {"waiting": 2, "oldest": 60, "failed": {"refused": 1}}: how many requests wait, for how many seconds,
 *                 and how many failed for which reason; none (if absent)
 *     outdated    IDs of the indexes that are out of date; none (if absent)
 *     integrations  the status of each integration that Klaviyo's extension created: 1 is active; none (if absent)
 *     prove       an address: subscribes it and looks for the event, in place of the checks. The pauses between two
 *                 looks are ten times shorter than in a shop.
 *
 * The output is that of `bin/magento restock:doctor --json`. Errors in checks go to the standard error stream. A
 * description that can't be read ends with exit code 1 and the reason there.
 */

declare(strict_types=1);

use Restock\KlaviyoBackInStock\Test\Fake\ExaminedShop;

require __DIR__ . '/bootstrap.php';

try {
    $shop = ExaminedShop::fromJson((string) stream_get_contents(STDIN));
    echo $shop->report();
    fwrite(STDERR, implode("\n", $shop->log->lines));
} catch (Throwable $error) {
    fwrite(STDERR, $error::class . ': ' . $error->getMessage() . "\n");
    exit(1);
}
