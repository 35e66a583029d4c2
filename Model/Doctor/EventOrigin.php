<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * Which subscription of a proof an event belongs to.
 *
 * An event can appear late, when the next catalog ID is already tried. It does not name the catalog ID, so its time
 * decides. All times are Klaviyo's, so the clock of the shop does not matter.
 */
class EventOrigin
{
    /** An event that is this much older than the proof does not belong to it, in seconds. */
    private const OLDER = 10;

    /** How much the clocks of Klaviyo's own servers can differ, in seconds. */
    private const DIFFERENCE = 2;

    /** An event that is this long after a subscription can belong to an earlier one as well, in seconds. */
    private const CLOSE = 10;

    /**
     * Whether the event belongs to a subscription before the proof.
     *
     * @param non-empty-list<CatalogTry> $tries in their order
     * @param int|null $time of the event; null if it is not known
     */
    public function isEarlier(array $tries, ?int $time): bool
    {
        $from = $tries[0]->from;

        return $time !== null && $from !== null && $time < $from - self::OLDER;
    }

    /**
     * @param non-empty-list<CatalogTry> $tries in their order
     * @param int|null $time of the event; null if it is not known
     * @return string|null '' means the catalog ID in the settings; null if it is not certain
     */
    public function catalog(array $tries, ?int $time): ?string
    {
        $last = 0;
        $start = (int) $tries[0]->from;
        foreach (array_slice($tries, 1, null, true) as $index => $try) {
            $from = $try->from;
            $isJustBefore = $time < $from && $time >= $from - self::DIFFERENCE;
            if ($time === null || $from === null || $isJustBefore) {
                return null;
            }
            if ($from <= $time) {
                [$last, $start] = [$index, $from];
            }
        }
        // Before the second subscription, there was only the first one.
        $isCertain = $last === 0 || $time - $start <= self::CLOSE;

        return $isCertain ? $tries[$last]->catalog : null;
    }
}
