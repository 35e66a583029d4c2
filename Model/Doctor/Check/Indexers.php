<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Doctor\StockIndexes;

/**
 * Whether the stock indexes are up to date, which decide what is sold out.
 */
class Indexers implements CheckInterface
{
    public function __construct(private readonly StockIndexes $indexes)
    {
    }

    public function check(Subject $subject): array
    {
        $findings = [];
        $invalid = $this->indexes->invalid();
        if ($invalid !== []) {
            $findings[] = Finding::failed(
                __('Stock indexes are out of date: %1.', implode(', ', $invalid)),
                __('Run this command: %1', 'bin/magento indexer:reindex ' . implode(' ', $invalid))
            );
        }
        $suspended = $this->indexes->suspended();
        if ($suspended !== []) {
            $findings[] = Finding::failed(
                __('Stock indexes are suspended, so changes of the stock do not show: %1.', implode(', ', $suspended)),
                __('Run this command: %1', 'bin/magento indexer:reindex ' . implode(' ', $suspended))
            );
        }

        return $findings === [] ? [Finding::passed(__('The stock indexes are valid.'))] : $findings;
    }
}
