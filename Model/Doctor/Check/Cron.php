<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\App\ResourceConnection;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;
use Zend_Db_Expr;

/**
 * Whether cron runs, which empties the outbox, and whether requests wait for too long.
 */
class Cron implements CheckInterface
{
    /** Magento runs cron every minute. In seconds. */
    private const LATE = 900;

    public function __construct(
        private readonly Config $config,
        private readonly ResourceConnection $resource,
        private readonly OutboxReport $outbox
    ) {
    }

    public function check(Subject $subject): array
    {
        if ($this->config->deliveryMode($subject->storeId()) === Mode::Direct) {
            return [];
        }
        $seconds = $this->secondsSinceLastJob();
        $findings = [$seconds !== null && $seconds <= self::LATE
            ? Finding::passed(__('Cron runs, so the outbox is delivered.'))
            : Finding::failed(
                __('Cron has not run for the last %1 minutes. Requests stay in the outbox.', self::LATE / 60),
                __('Set up cron: %1', 'bin/magento cron:install')
            )];
        $summary = $this->outbox->summary();
        if ($summary->isLate() || $summary->failures() > 0) {
            $findings[] = Finding::failed(
                __('Requests wait for more than an hour, or failed.'),
                __('Look at Marketing → Communications → Back in Stock Outbox.')
            );
        }

        return $findings;
    }

    /**
     * @return int|null null if no job ran, as far as Magento remembers
     */
    private function secondsSinceLastJob(): ?int
    {
        $connection = $this->resource->getConnection();
        $seconds = $connection->fetchOne($connection->select()->from(
            $this->resource->getTableName('cron_schedule'),
            [new Zend_Db_Expr('TIMESTAMPDIFF(SECOND, MAX(executed_at), UTC_TIMESTAMP())')]
        ));

        return is_numeric($seconds) ? (int) $seconds : null;
    }
}
