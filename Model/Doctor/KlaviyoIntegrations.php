<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Framework\App\ResourceConnection;

/**
 * The integrations (System → Integrations) by which Klaviyo reads the store.
 */
class KlaviyoIntegrations
{
    public const ACTIVE = 1;

    /**
     * Klaviyo's own extension creates them with an endpoint of Klaviyo. Their name is the merchant's.
     * Source: Observer/KlaviyoOAuthObserver.php of klaviyo/magento2-extension 5.1.1.
     */
    private const ENDPOINT = 'https://www.klaviyo.com/integration-oauth-one/magento-two/%';

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * @return list<int> the status of each; {@see self::ACTIVE} or another
     */
    public function statuses(): array
    {
        $connection = $this->resource->getConnection();

        return array_map('intval', $connection->fetchCol(
            $connection->select()
                ->from($this->resource->getTableName('integration'), ['status'])
                ->where('endpoint LIKE ?', self::ENDPOINT)
        ));
    }
}
