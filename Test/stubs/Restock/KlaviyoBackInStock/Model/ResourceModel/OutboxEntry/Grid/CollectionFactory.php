<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxEntry\Grid;

class CollectionFactory
{
    public function create(): Collection
    {
        return new Collection();
    }
}
