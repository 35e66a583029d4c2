<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api;

use Restock\KlaviyoBackInStock\Model\Alerts\ExportException;

/**
 * A list of people who wait for products. Each module that keeps one has one implementation; etc/di.xml collects them.
 */
interface AlertSourceInterface
{
    /**
     * Returns whether the shop has this list.
     */
    public function isAvailable(): bool;

    /**
     * Reads everyone who waits, and changes nothing.
     *
     * @return iterable<Alert> only a part of them may be in memory at a time
     * @throws ExportException if the list is not stored in the expected form
     */
    public function read(): iterable;
}
