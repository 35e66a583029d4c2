<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Record;

/**
 * Reads the events "Subscribed to Back in Stock" of one address.
 */
class EventWatch
{
    /** Time limit for one question, in seconds. */
    private const SECONDS = 5;

    /** How far back events count as seen, in seconds, so that the clocks of shop and Klaviyo can differ. */
    private const BACK = 3600;

    public function __construct(
        private readonly KlaviyoAccount $account,
        private readonly Lookup $lookup,
        private readonly Clock $clock
    ) {
    }

    /**
     * The events of the last hour.
     *
     * @return list<string>|Finding IDs, or why they cannot be read
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
                array_push($ids, ...array_map(static fn (Record $event): string => $event->id, $events->records));
            }
        }

        return $ids;
    }
}
