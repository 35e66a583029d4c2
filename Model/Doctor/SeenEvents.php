<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * The events of one address, as Klaviyo tells them at one moment. Times are Klaviyo's, in seconds since 1970.
 */
class SeenEvents
{
    /**
     * @param array<string, int|null> $times ID → when the event happened; null if Klaviyo does not say so
     * @param int|null $now when Klaviyo replied; null if it does not say so
     */
    public function __construct(public readonly array $times, public readonly ?int $now)
    {
    }

    /**
     * @return list<string>
     */
    public function ids(): array
    {
        return array_map(static fn (int|string $id): string => (string) $id, array_keys($this->times));
    }

    /**
     * When the events happened that were not there before.
     *
     * @param list<string> $before IDs
     * @return list<int|null>
     */
    public function newTimes(array $before): array
    {
        return array_values(array_diff_key($this->times, array_flip($before)));
    }
}
