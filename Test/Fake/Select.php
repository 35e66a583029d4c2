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

    /** @var list<array{string, string|object, string|null}> table, column and alias */
    public array $columns = [
        ['e', '*', null],
        ['link_table', 'parent_id', null],
        ['', 'IF(…)', 'status'],
        ['at_color', 'value', 'color'],
        ['stock_status_index', 'stock_status', 'is_salable'],
        ['place_value', 'value', 'member_position'],
    ];

    public function __construct()
    {
    }

    public function getPart($part)
    {
        return $this->columns;
    }

    public function setPart($part, $value)
    {
        $this->columns = $value;

        return $this;
    }

    public function columns($cols = '*', $correlationName = null)
    {
        foreach ((array) $cols as $column) {
            $this->columns[] = ['', $column, null];
        }

        return $this;
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
