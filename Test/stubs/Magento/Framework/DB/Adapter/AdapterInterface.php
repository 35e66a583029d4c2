<?php

declare(strict_types=1);

namespace Magento\Framework\DB\Adapter;

use Magento\Framework\DB\Select;

interface AdapterInterface
{
    /**
     * @return Select
     */
    public function select();

    /**
     * @param Select $sql
     * @return list<string>
     */
    public function fetchCol($sql);
}
