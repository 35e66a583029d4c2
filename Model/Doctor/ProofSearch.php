<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Clock;

/**
 * Looks for the event of a proof subscription, one short look at a time, for up to a minute.
 *
 * If no event appears with the catalog ID of the settings, other catalog IDs are tried one after another. Not earlier:
 * an event that is late would count for the wrong one.
 */
class ProofSearch
{
    /** Seconds between two looks. Klaviyo allows far more. */
    public const PAUSE = 2;

    /** How long to look for the event of the catalog ID in the settings, in seconds. */
    public const MINUTE = 60;

    /** How long to look for the event of each other catalog ID, in seconds. */
    private const NEXT = 30;

    /** Time limit for a subscription, in seconds. */
    private const SECONDS = 10;

    public function __construct(
        private readonly OtherCatalogs $catalogs,
        private readonly EventWatch $watch,
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
        $events = $this->watch->seen($run->storeId, $run->email);
        if (is_array($events) && array_diff($events, $run->seen) !== []) {
            return $this->found($run);
        }
        if ($this->clock->now() < $run->until) {
            return $run;
        }
        if ($run->others !== []) {
            return $this->tryNext($run);
        }

        return $events instanceof Finding ? new ProofResult($events) : $this->missing($run);
    }

    private function tryNext(ProofRun $run): ProofRun
    {
        $outcome = $this->catalogs->subscribe($run->entry(), $run->others[0], self::SECONDS);
        $now = $this->clock->now();

        return $run->withNextCatalog($outcome->isAccepted() ? $now + self::NEXT : $now);
    }

    private function found(ProofRun $run): ProofResult
    {
        if ($run->catalog !== '') {
            return new ProofResult(Finding::failed(
                __('Klaviyo knows the variant by the catalog ID "%1", not by the one in the settings.', $run->catalog),
                __('Enter "%1" as Catalog ID under "Subscription".', $run->catalog)
            ), $run->catalog);
        }
        $passed = $this->clock->now() - $run->start;

        return new ProofResult(Finding::passed(
            __('The test subscription for variant %1 reached Klaviyo after %2 s.', $run->variantId, $passed)
        ));
    }

    private function missing(ProofRun $run): ProofResult
    {
        return new ProofResult(Finding::failed(
            __(
                'Klaviyo accepted the test subscription for variant %1, but made no event. It would notify nobody.',
                $run->variantId
            ),
            __('Check that the catalog in Klaviyo has this variant. If this address already waits for it, use another.')
        ));
    }
}
