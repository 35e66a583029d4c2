<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\DB\Select as MagentoSelect;

/**
 * The query of a product collection, as readable SQL.
 */
final class Select extends MagentoSelect
{
    /** @var list<string> */
    private array $columns = ['e.*'];

    /** @var list<string> */
    private array $joins = [];

    public function __construct()
    {
    }

    public function join($name, $cond, $cols = [], $schema = null)
    {
        return $this->add('INNER JOIN', $name, $cond, $cols);
    }

    public function joinLeft($name, $cond, $cols = [], $schema = null)
    {
        return $this->add('LEFT JOIN', $name, $cond, $cols);
    }

    public function __toString(): string
    {
        $select = 'SELECT ' . implode(', ', $this->columns) . ' FROM catalog_product_entity AS e';

        return implode("\n", [$select, ...$this->joins]);
    }

    /**
     * @param array<string, string> $name alias → table
     * @param array<int|string, string> $columns alias → column
     * @return $this
     */
    private function add(string $kind, array $name, string $condition, array $columns): self
    {
        foreach ($name as $alias => $table) {
            $this->joins[] = "$kind $table AS $alias ON " . str_replace(' AND ', "\n  AND ", $condition);
            foreach ($columns as $as => $column) {
                $this->columns[] = "$alias.$column AS $as";
            }
        }

        return $this;
    }
}
