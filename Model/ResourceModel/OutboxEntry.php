<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\Model\ResourceModel\Db\AbstractDb;

/**
 * Tells the admin's list which table and column an entry of the outbox has.
 */
class OutboxEntry extends AbstractDb
{
    protected function _construct(): void
    {
        $this->_init(Outbox::TABLE, 'entry_id');
    }
}
