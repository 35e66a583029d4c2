<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;

/**
 * Reads the events "Subscribed to Back in Stock" of one address.
 */
class EventWatch
{
    /** Time limit for one question, in seconds. */
    private const SECONDS = 5;

    public function __construct(private readonly KlaviyoAccount $account, private readonly Lookup $lookup)
    {
    }

    /**
     * @param int|null $since Klaviyo's time, in seconds since 1970; null means all events
     * @return SeenEvents|Finding why they cannot be read
     */
    public function seen(int $storeId, string $email, ?int $since = null): SeenEvents|Finding
    {
        $key = $this->account->key($storeId);
        $options = $this->account->options($storeId, self::SECONDS);
        $metrics = $this->lookup->metrics($key, $options);
        $profiles = $this->lookup->profile($email, $key, $options);
        $trouble = $this->account->trouble($metrics, 'metrics:read')
            ?? $this->account->trouble($profiles, 'profiles:read');
        if ($trouble !== null) {
            return $trouble;
        }
        $times = [];
        foreach ($metrics->records as $metric) {
            foreach ($profiles->records as $profile) {
                $events = $this->lookup->events($metric->id, $profile->id, $since, $key, $options);
                $trouble = $this->account->trouble($events, 'events:read');
                if ($trouble !== null) {
                    return $trouble;
                }
                foreach ($events->records as $event) {
                    $time = strtotime($event->text('datetime'));
                    $times[$event->id] = $time === false ? null : $time;
                }
            }
        }

        return new SeenEvents($times, $profiles->time);
    }
}
