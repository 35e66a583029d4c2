<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoIntegrations;

/**
 * Integrations of Klaviyo, without a database.
 */
final class IntegrationsInMemory extends KlaviyoIntegrations
{
    /**
     * @param list<int> $statuses
     */
    public function __construct(private readonly array $statuses)
    {
    }

    public function statuses(): array
    {
        return $this->statuses;
    }
}
