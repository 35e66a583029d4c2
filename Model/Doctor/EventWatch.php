<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Answer;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Record;

/**
 * Looks for a new event "Subscribed to Back in Stock" of one address.
 */
class EventWatch
{
    /** Time limit for one question, in seconds. */
    private const SECONDS = 5;

    /** Seconds between two looks. Klaviyo allows far more. */
    private const PAUSE = 2;

    /** How far back events count as seen, in seconds, so that the clocks of shop and Klaviyo can differ. */
    private const BACK = 3600;

    public function __construct(
        private readonly KlaviyoAccount $account,
        private readonly Lookup $lookup,
        private readonly Clock $clock
    ) {
    }

    /**
     * The events so far.
     *
     * @return array<string, true>|Finding IDs, or why they cannot be read
     */
    public function seen(int $storeId, string $email): array|Finding
    {
        $since = $this->clock->now() - self::BACK;
        $key = $this->account->key($storeId);
        $options = $this->account->options($storeId, self::SECONDS);
        $metrics = $this->lookup->metrics($key, $options);
        $profiles = $this->lookup->profile($email, $key, $options);
        $trouble = $this->account->trouble($metrics, 'metrics:read')
            ?? $this->account->trouble($profiles, 'profiles:read');
        if ($trouble !== null) {
            return $trouble;
        }
        $ids = [];
        foreach ($metrics->records as $metric) {
            foreach ($profiles->records as $profile) {
                $events = $this->lookup->events($metric->id, $profile->id, $since, $key, $options);
                $trouble = $this->account->trouble($events, 'events:read');
                if ($trouble !== null) {
                    return $trouble;
                }
                $ids += $this->ids($events);
            }
        }

        return $ids;
    }

    /**
     * Waits for an event that was not seen before.
     *
     * @param array<string, true> $seen
     * @param float $seconds the longest time to wait
     * @return int|null seconds until the event appeared; null if it did not
     */
    public function wait(int $storeId, string $email, array $seen, float $seconds): ?int
    {
        $start = $this->clock->monotonic();
        do {
            $now = $this->seen($storeId, $email);
            $passed = $this->clock->monotonic() - $start;
            if (is_array($now) && array_diff_key($now, $seen) !== []) {
                return (int) ceil($passed);
            }
            $this->clock->sleep(self::PAUSE);
        } while ($passed + self::PAUSE < $seconds);

        return null;
    }

    /**
     * @return array<string, true>
     */
    private function ids(Answer $events): array
    {
        return array_fill_keys(array_map(static fn (Record $event): string => $event->id, $events->records), true);
    }
}
