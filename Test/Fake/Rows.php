<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\ResourceModel\Product\Collection;

/**
 * A collection of products that are given as rows, and what was asked of it.
 */
final class Rows extends Collection
{
    /** @var list<array{string, array<mixed>}> names and arguments of the calls, in their order */
    public array $calls = [];

    private ?Select $select = null;

    /**
     * @param list<array<string, int|string|null>> $rows
     */
    public function __construct(private readonly array $rows)
    {
    }

    public function setFlag($flag, $value = null)
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function addStoreFilter($store = null)
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function addAttributeToFilter($attribute, $condition = null, $joinType = 'inner')
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function addFilterByRequiredOptions()
    {
        return $this->note(__FUNCTION__, []);
    }

    public function addAttributeToSelect($attribute, $joinType = false)
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function getData()
    {
        $this->note(__FUNCTION__, []);

        return $this->rows;
    }

    public function getSelect()
    {
        return $this->select ??= new Select();
    }

    public function getTable($table)
    {
        return $table;
    }

    /**
     * @param array<mixed> $arguments
     * @return $this
     */
    private function note(string $name, array $arguments): self
    {
        $this->calls[] = [$name, $arguments];

        return $this;
    }
}
