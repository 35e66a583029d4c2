<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Doctor\CronJobs;
use Restock\KlaviyoBackInStock\Model\Doctor\StockIndexes;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;

/**
 * Whether cron runs, which empties the outbox and updates scheduled indexes, and whether requests failed.
 */
class Cron implements CheckInterface
{
    private const OUTBOX = 'restock_outbox_deliver';

    private const INDEXES = 'indexer_update_all_views';

    /** Magento runs both jobs every minute. A job that delivers takes less than one. In seconds. */
    private const LATE = 900;

    /** An update of large indexes can take long, and the next one starts after it. In seconds. */
    private const LATE_INDEXES = 3600;

    /** Reasons that stay until the merchant changes something. */
    private const SETUP = [Failure::Key, Failure::Settings, Failure::Retired, Failure::Undecryptable];

    public function __construct(
        private readonly Config $config,
        private readonly CronJobs $jobs,
        private readonly StockIndexes $indexes,
        private readonly OutboxReport $outbox
    ) {
    }

    public function check(Subject $subject): array
    {
        $findings = [];
        $usesOutbox = $this->config->deliveryMode($subject->storeId()) !== Mode::Direct;
        if ($usesOutbox) {
            $findings[] = $this->hasRun(self::OUTBOX, self::LATE)
                ? Finding::passed(__('Cron runs, so the outbox is delivered.'))
                : Finding::failed(
                    __('Cron has not run for the last %1 minutes. Requests stay in the outbox.', self::LATE / 60),
                    __('Set up cron: %1', 'bin/magento cron:install')
                );
        }
        if ($this->indexes->scheduled() !== []) {
            $findings[] = $this->hasRun(self::INDEXES, self::LATE_INDEXES)
                ? Finding::passed(__('Cron runs, so the stock index is updated.'))
                : Finding::failed(
                    __(
                        'Cron has not updated the stock index for the last %1 minutes. Pages do not show changes of '
                        . 'the stock.',
                        self::LATE_INDEXES / 60
                    ),
                    __('Set up cron: %1', 'bin/magento cron:install')
                );
        }

        return $usesOutbox ? [...$findings, ...$this->requests($this->outbox->summary())] : $findings;
    }

    /**
     * @param int $late in seconds
     */
    private function hasRun(string $job, int $late): bool
    {
        $seconds = $this->jobs->secondsSince($job);

        return $seconds !== null && $seconds <= $late;
    }

    /**
     * @return list<Finding>
     */
    private function requests(Summary $summary): array
    {
        $advice = __('Look at Marketing → Communications → Back in Stock Outbox.');
        $findings = $summary->isLate() ? [Finding::failed(
            __('%1 request(s) wait, the oldest for more than an hour.', $summary->waiting),
            $advice
        )] : [];
        foreach ($summary->failed as $reason => $number) {
            $failure = Failure::tryFrom($reason);
            $message = __('%1 request(s) failed: %2', $number, $failure?->label() ?? '–');
            $findings[] = in_array($failure, self::SETUP, true)
                ? Finding::failed($message, $advice)
                : Finding::unknown($message, $advice);
        }

        return $findings;
    }
}
