<?php

/**
 * Reads an account with the module's Klaviyo client and prints what it found as JSON:
 *
 *     php Test/read-klaviyo.php ORIGIN KEY EMAIL SINCE [REVISION]
 */

declare(strict_types=1);

use GuzzleHttp\Client;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Answer;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\FlowMessages;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Record;
use Restock\KlaviyoBackInStock\Model\Klaviyo\ReplyReader;
use Restock\KlaviyoBackInStock\Model\Klaviyo\RetryAfter;

require __DIR__ . '/bootstrap.php';

[, $origin, $key, $email, $since] = $argv;
$clock = new Clock();
$lookup = new Lookup(new Exchange(new Client(), new ReplyReader(new RetryAfter()), $clock), $clock);
$options = new CallOptions($origin . '/api/back-in-stock-subscriptions', 10, $argv[5] ?? '2026-01-15');
$describe = static fn (Answer $answer, string $attribute = ''): array|string => $answer->outcome->isAccepted()
    ? array_map(
        static fn (Record $record): string => $attribute === '' ? $record->id : $record->text($attribute),
        $answer->records
    )
    : trim($answer->outcome->kind->value . ' ' . $answer->outcome->status);

$metrics = $lookup->metrics($key, $options);
$metric = $metrics->records[0]->id ?? 'none';
$profiles = $lookup->profile($email, $key, $options);
$profile = $profiles->records[0]->id ?? 'none';
$actions = $lookup->actions('FLOW1', $key, $options);
echo json_encode([
    'account' => $describe($lookup->account($key, $options), 'public_api_key'),
    'metrics' => $describe($metrics, 'name'),
    'flows' => $describe($lookup->flows($metric, $key, $options), 'status'),
    'actions' => $describe($actions),
    'isAMessageAtWork' => (new FlowMessages($actions->records))->isOneAtWork(),
    'list' => $describe($lookup->list('Y6nRLr', $key, $options)),
    'otherList' => $describe($lookup->list('Other1', $key, $options)),
    'profiles' => $describe($profiles),
    'events' => $describe($lookup->events($metric, $profile, (int) $since, $key, $options)),
], JSON_THROW_ON_ERROR);
