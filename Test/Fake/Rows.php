<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\ResourceModel\Product\Collection;

/**
 * A collection of products that are given as rows. It records the calls.
 *
 * Other modules filter a collection while it loads and mark products once they are loaded, so only loading gives the
 * products that the shopper may see.
 */
final class Rows extends Collection
{
    /** @var list<array{string, array<mixed>}> names and arguments of the calls, in order */
    public array $calls = [];

    private ?Select $select = null;

    private bool $loaded = false;

    /**
     * @param list<array<string, int|string|bool|null>> $rows
     * @param list<int> $filtered ids of products that another module filters out while the collection loads
     */
    public function __construct(private readonly array $rows, private readonly array $filtered = [])
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

    public function removeAttributeToSelect($attribute = null)
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function addAttributeToSelect($attribute, $joinType = false)
    {
        return $this->note(__FUNCTION__, func_get_args());
    }

    public function load($printQuery = false, $logQuery = false)
    {
        $this->loaded = true;

        return $this->note(__FUNCTION__, []);
    }

    public function getItems()
    {
        if (!$this->loaded) {
            $this->load();
        }
        $items = [];
        foreach ($this->getData() as $row) {
            if (!in_array((int) $row['entity_id'], $this->filtered, true)) {
                $items[(int) $row['entity_id']] = new Item($row);
            }
        }

        return $items;
    }

    public function getData()
    {
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
     * @return list<string> names of the calls, in order
     */
    public function names(): array
    {
        return array_column($this->calls, 0);
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
