<?php

/**
 * Makes one call of the module's Klaviyo client and prints the outcome as JSON:
 *
 *     php Test/call-klaviyo.php onsite|server|list ORIGIN SECONDS
 */

declare(strict_types=1);

use Restock\KlaviyoBackInStock\Test\Fake\Calls;

require __DIR__ . '/bootstrap.php';

[, $interface, $origin, $seconds] = $argv;
echo json_encode(Calls::describe((new Calls())->call($interface, $origin, (float) $seconds)), JSON_THROW_ON_ERROR);
