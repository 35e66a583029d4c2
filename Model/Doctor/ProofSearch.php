<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;

/**
 * Looks for the event of a proof subscription, one short look at a time, for up to a minute.
 *
 * If no event appears with the catalog ID of the settings, other catalog IDs are tried one after another. An event that
 * is late can appear while the next one is tried, so its own time decides what it proves. If the address has events
 * from before, a missing event proves nothing: Klaviyo counts a repeated subscription once.
 */
class ProofSearch
{
    /** Seconds between two looks. Klaviyo allows far more. */
    public const PAUSE = 2;

    /** How long to look for the event of the catalog ID in the settings, in seconds. */
    public const MINUTE = 60;

    /** How long to look for the event of each other catalog ID, in seconds. */
    private const NEXT = 30;

    /** How far before the subscription events are read, in seconds. */
    private const BACK = 3600;

    /** Time limit for a subscription, in seconds. */
    private const SECONDS = 10;

    public function __construct(
        private readonly OtherCatalogs $catalogs,
        private readonly EventWatch $watch,
        private readonly EventOrigin $origin,
        private readonly Clock $clock
    ) {
    }

    /**
     * Looks until the event appears or the time is over.
     */
    public function finish(ProofRun $run): ProofResult
    {
        while (true) {
            $this->clock->sleep(self::PAUSE);
            $next = $this->look($run);
            if ($next instanceof ProofResult) {
                return $next;
            }
            $run = $next;
        }
    }

    /**
     * Looks once.
     */
    public function look(ProofRun $run): ProofRun|ProofResult
    {
        $from = $run->tries[0]->from;
        $events = $this->watch->seen($run->storeId, $run->email, $from === null ? null : $from - self::BACK);
        $catalogs = [];
        foreach ($events instanceof SeenEvents ? $events->newTimes($run->seen) : [] as $time) {
            if ($this->origin->isEarlier($run->tries, $time)) {
                $run = $run->asRepeat();
            } else {
                $catalogs[] = $this->origin->catalog($run->tries, $time);
            }
        }
        if ($catalogs !== []) {
            return $this->found($run, $catalogs);
        }
        if ($this->clock->now() < $run->until) {
            return $run;
        }
        if ($run->others !== [] && !$run->isRepeat) {
            return $this->tryNext($run, $events instanceof SeenEvents ? $events->now : null);
        }

        return $events instanceof Finding ? new ProofResult($events) : $this->missing($run);
    }

    private function tryNext(ProofRun $run, ?int $from): ProofRun|ProofResult
    {
        $outcome = $this->catalogs->subscribe($run->entry(), $run->others[0], self::SECONDS);

        return match ($outcome->kind) {
            OutcomeKind::Refused, OutcomeKind::Retired => $run->withoutNext(),
            // The catalog ID was not tried, so nothing is known about it.
            OutcomeKind::Throttled => new ProofResult(Finding::unknown(
                __('Klaviyo limits the number of requests (429).'),
                __('Wait a minute, and run the checks again.')
            )),
            // Without a clear reply, Klaviyo can have accepted it.
            default => $run->withNext($this->clock->now() + self::NEXT, $from),
        };
    }

    /**
     * @param non-empty-list<string|null> $catalogs that the events prove; null is one that is not certain
     */
    private function found(ProofRun $run, array $catalogs): ProofResult
    {
        if (in_array('', $catalogs, true)) {
            $passed = $this->clock->now() - $run->start;

            return new ProofResult(Finding::passed(
                __('The test subscription for variant %1 reached Klaviyo after %2 s.', $run->variantId, $passed)
            ));
        }
        $catalog = $catalogs[0];
        if ($catalog === null || in_array(null, $catalogs, true)) {
            return new ProofResult(Finding::unknown(
                __('An event appeared in Klaviyo, but it is not certain which catalog ID it belongs to.'),
                __('Repeat the test with another address.')
            ));
        }

        return new ProofResult(Finding::failed(
            __('Klaviyo knows the variant by the catalog ID "%1", not by the one in the settings.', $catalog),
            __('Enter "%1" as Catalog ID under "Subscription".', $catalog)
        ), $catalog);
    }

    private function missing(ProofRun $run): ProofResult
    {
        if ($run->isRepeat) {
            return new ProofResult(Finding::unknown(
                __('This address may already wait for this product.'),
                __('Use another address.')
            ));
        }

        return new ProofResult(Finding::failed(
            __(
                'Klaviyo accepted the test subscription for variant %1, but made no event. It would notify nobody.',
                $run->variantId
            ),
            __('Check that the catalog in Klaviyo has this variant. If this address already waits for it, use another.')
        ));
    }
}
