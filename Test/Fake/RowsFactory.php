<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory;

final class RowsFactory extends CollectionFactory
{
    public function __construct(public readonly Rows $rows)
    {
    }

    public function create(array $data = [])
    {
        return $this->rows;
    }
}
