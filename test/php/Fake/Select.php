<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\DB\Select as MagentoSelect;

/**
 * Keeps the conditions it was joined and filtered by.
 */
final class Select extends MagentoSelect
{
    /** @var list<string> */
    public array $conditions = [];

    public function __construct()
    {
    }

    public function join($name, $cond, $cols = [], $schema = null)
    {
        $this->conditions[] = $cond;

        return $this;
    }

    public function joinLeft($name, $cond, $cols = [], $schema = null)
    {
        $this->conditions[] = $cond;

        return $this;
    }
}
