<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxEntry\Grid;

use Magento\Framework\View\Element\UiComponent\DataProvider\SearchResult;

/**
 * The entries of the outbox, for the admin's list. etc/di.xml names the table.
 */
class Collection extends SearchResult
{
}
