<?php

declare(strict_types=1);

namespace Magento\Ui\Component\MassAction;

use Magento\Framework\Data\Collection\AbstractDb;
use Magento\Framework\Exception\LocalizedException;

class Filter
{
    /**
     * @return AbstractDb
     * @throws LocalizedException
     */
    public function getCollection(AbstractDb $collection)
    {
        return $collection;
    }
}
