<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Dialog;

/**
 * A catalog ID that works, which the admin can save for a store view.
 */
class CatalogOffer
{
    public function __construct(public readonly int $storeId, public readonly string $catalog)
    {
    }
}
