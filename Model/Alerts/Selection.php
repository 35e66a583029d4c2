<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

/**
 * Which alerts to export.
 */
class Selection
{
    /**
     * @param list<string> $sources none for all
     * @param list<int> $storeIds none for all
     * @param bool $fanOut whether an alert for a parent becomes one row for each sold-out variant
     */
    public function __construct(
        public readonly array $sources = [],
        public readonly array $storeIds = [],
        public readonly bool $fanOut = true
    ) {
    }
}
