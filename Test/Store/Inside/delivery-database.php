<?php

/**
 * Calls the classes that keep the state of deliveries in the database of the store at MAGENTO_ROOT, and prints the
 * result as JSON. Several of these processes can run at the same time.
 *
 *     php delivery-database.php take NAME TIMES          how often a call may pass, and how long the tries took
 *     php delivery-database.php wait NAME                seconds until the next call
 *     php delivery-database.php pause|open NAME [SECONDS]
 *     php delivery-database.php fail NAME                seconds of the pause that follows
 *     php delivery-database.php lease|release NAME       whether the lease was free
 *     php delivery-database.php hit KEY WINDOW TIMES     requests in the window, and seconds left
 *     php delivery-database.php add EMAIL [STORE]        ID of the entry
 *     php delivery-database.php claim TIMES              IDs of the entries that this process could claim
 *     php delivery-database.php settle ID delete|postpone|fail [FIRST]
 *                                                        claims an entry, runs the SQL statement FIRST, and settles
 *     php delivery-database.php retry ID                 IDs of the entries that are due again
 *     php delivery-database.php receipt KEY STATUS SECONDS
 *                                                        the reply that is kept, after this one is
 *     php delivery-database.php purge
 */

declare(strict_types=1);

use Magento\Framework\App\Bootstrap;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\App\State;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Attempt;
use Restock\KlaviyoBackInStock\Model\Delivery\AttemptState;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Delivery\Purge;
use Restock\KlaviyoBackInStock\Model\Delivery\Rate;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Gates;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Hits;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Receipts;

require getenv('MAGENTO_ROOT') . '/app/bootstrap.php';
$services = Bootstrap::create(BP, $_SERVER)->getObjectManager();
$services->get(State::class)->setAreaCode('crontab');

[, $action] = $argv;
$name = $argv[2] ?? '';
$gates = $services->get(Gates::class);
$outbox = $services->get(Outbox::class);
$connection = $services->get(ResourceConnection::class)->getConnection();
$now = static fn (): float => (float) $connection->fetchOne('SELECT UNIX_TIMESTAMP(NOW(6))');

$result = null;
switch ($action) {
    case 'take':
        $passed = 0;
        $start = $now();
        for ($times = (int) $argv[3]; $times > 0; $times--) {
            $passed += $gates->take($name, Rate::OptIn) > 0 ? 0 : 1;
        }
        $result = ['passed' => $passed, 'start' => $start, 'end' => $now()];
        break;
    case 'wait':
        $result = $gates->take($name, Rate::OptIn);
        break;
    case 'pause':
        $gates->pause($name, (int) $argv[3]);
        break;
    case 'fail':
        $gates->pauseAfterFailure($name, 0, 60);
        $result = (int) ceil($gates->take($name, Rate::OptIn));
        break;
    case 'open':
        $gates->open($name);
        break;
    case 'lease':
        $result = $gates->lease($name, 30);
        break;
    case 'release':
        $gates->release($name);
        break;
    case 'hit':
        for ($times = (int) $argv[4]; $times > 0; $times--) {
            $result = $services->get(Hits::class)->count($name, (int) $argv[3]);
        }
        break;
    case 'add':
        $result = $outbox->add(new Entry((int) ($argv[3] ?? 1), 2, new Person($name), [Channel::Email]), null, 0);
        break;
    case 'claim':
        $result = [];
        for ($times = (int) $name; $times > 0; $times--) {
            foreach ($outbox->dueIds([], 20) as $id) {
                if ($outbox->claim($id) !== null) {
                    $result[] = $id;
                }
            }
        }
        break;
    case 'settle':
        $row = $outbox->claim((int) $name);
        if (isset($argv[4])) {
            $connection->query($argv[4]);
        }
        $attempt = new Attempt(AttemptState::Later, true, Failure::Unavailable, '503');
        match ($argv[3]) {
            'delete' => $outbox->delete($row),
            'postpone' => $outbox->postpone($row, $attempt, 60),
            'fail' => $outbox->fail($row, $attempt),
        };
        $result = ['email' => $row->entry->person->email, 'attempts' => $row->attempts, 'age' => $row->age];
        break;
    case 'retry':
        $result = $services->get(OutboxReport::class)->retry([(int) $name]);
        break;
    case 'receipt':
        if ($argv[3] !== '') {
            $services->get(Receipts::class)->save($name, $argv[3], (int) $argv[4]);
        }
        $result = $services->get(Receipts::class)->find($name);
        break;
    case 'purge':
        $services->get(Purge::class)->run();
        break;
    default:
        throw new InvalidArgumentException("Unknown action: $action");
}

echo json_encode($result), "\n";
