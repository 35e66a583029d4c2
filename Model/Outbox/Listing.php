<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Outbox;

use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;

/**
 * Prints the outbox for the command line. Output often ends up in logs, so addresses are shown only in part.
 */
class Listing
{
    public function __construct(private readonly EntryCodec $codec)
    {
    }

    /**
     * @param list<array<string, string|null>> $rows
     */
    public function json(Summary $summary, array $rows): string
    {
        return json_encode([
            'waiting' => $summary->waiting,
            'oldest_seconds' => $summary->oldest,
            'failed' => $summary->failures(),
            'failed_by_reason' => (object) $summary->failed,
            'requests' => array_map($this->describe(...), $rows),
        ], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n";
    }

    /**
     * @param list<array<string, string|null>> $rows
     */
    public function text(Summary $summary, array $rows): string
    {
        $lines = [sprintf(
            'waiting: %d (oldest: %d s), failed: %d',
            $summary->waiting,
            $summary->oldest,
            $summary->failures()
        )];
        foreach ($summary->failed as $reason => $count) {
            $lines[] = sprintf('  %d × %s', $count, Failure::tryFrom($reason)?->label() ?? $reason);
        }
        foreach (array_map($this->describe(...), $rows) as $row) {
            $lines[] = implode('  ', array_filter(
                array_map(static fn (mixed $value): string => is_scalar($value) ? (string) $value : '', $row),
                static fn (string $text): bool => $text !== ''
            ));
        }

        return implode("\n", $lines) . "\n";
    }

    /**
     * @param array<string, string|null> $row
     * @return array<string, int|string|null>
     */
    private function describe(array $row): array
    {
        $person = $this->codec->decode($row)?->person;

        return [
            'id' => (int) $row['entry_id'],
            'state' => (int) $row['state'] === Outbox::FAILED ? 'failed' : 'waiting',
            'store' => (int) $row['store_id'],
            'variant' => (int) $row['variant_id'],
            'shopper' => $person === null ? null : $this->masked($person),
            'channels' => $row['channels'],
            'missing' => (int) $row['subscribed'] === 1 ? 'consent' : 'subscription',
            'attempts' => (int) $row['attempts'],
            'reason' => $row['failure'],
            'detail' => $row['detail'],
            'requested_at' => $row['created_at'],
            'next_at' => (int) $row['state'] === Outbox::FAILED ? null : $row['next_at'],
            'failed_at' => $row['failed_at'],
        ];
    }

    /**
     * "s…@example.com +1…23" for "shopper@example.com" and "+12015550123".
     */
    private function masked(Person $person): string
    {
        $email = preg_replace('/^(.).*@/u', '$1…@', $person->email) ?? '';
        $phone = preg_replace('/^(..).*(..)$/', '$1…$2', $person->phone) ?? '';

        return trim($email . ' ' . $phone);
    }
}
