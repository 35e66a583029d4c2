<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Framework\App\ResourceConnection;
use Zend_Db_Expr;

/**
 * When cron ran a job last, as far as Magento remembers: it deletes old rows.
 */
class CronJobs
{
    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * @param string $code of the job in crontab.xml
     * @return int|null null if it did not run
     */
    public function secondsSince(string $code): ?int
    {
        $connection = $this->resource->getConnection();
        $seconds = $connection->fetchOne($connection->select()->from(
            $this->resource->getTableName('cron_schedule'),
            [new Zend_Db_Expr('TIMESTAMPDIFF(SECOND, MAX(executed_at), UTC_TIMESTAMP())')]
        )->where('job_code = ?', $code));

        return is_numeric($seconds) ? (int) $seconds : null;
    }
}
