<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\Product;

/**
 * A product as a collection loads it: with the columns of its row.
 */
final class Item extends Product
{
    /**
     * @param array<string, int|string|bool|null> $row
     */
    public function __construct(private readonly array $row)
    {
    }

    public function getId()
    {
        return (int) ($this->row['entity_id'] ?? 0);
    }

    public function getData($key = '', $index = null)
    {
        return $this->row[$key] ?? null;
    }
}
