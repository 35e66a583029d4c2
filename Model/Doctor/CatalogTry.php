<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * A subscription with one catalog ID, as a part of a proof.
 */
class CatalogTry
{
    /**
     * @param string $catalog '' means the catalog ID in the settings
     * @param int|null $from Klaviyo's own time just before the subscription, in seconds since 1970; null if not known
     */
    public function __construct(public readonly string $catalog, public readonly ?int $from)
    {
    }
}
