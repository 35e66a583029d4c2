<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\Klaviyo\VariantId;

/**
 * Catalog IDs that Klaviyo could know a store view by, besides the one in the settings.
 *
 * No page of Klaviyo's says how it names the catalog of a Magento store, so these are guesses. The first one is what
 * Klaviyo's own extension sends as "external_catalog_id".
 */
class OtherCatalogs
{
    public function __construct(
        private readonly Config $config,
        private readonly KlaviyoAccount $account,
        private readonly StoreManagerInterface $stores,
        private readonly Server $server
    ) {
    }

    /**
     * @return list<string>
     */
    public function of(Entry $entry): array
    {
        $website = (string) $this->stores->getStore($entry->storeId)->getWebsiteId();
        $default = $website . '-' . $entry->storeId;
        $current = $this->config->catalog($entry->storeId);
        $known = array_unique([$default, '$default', (string) $entry->storeId, $website]);

        return array_values(array_diff($known, [$current === '' ? $default : $current]));
    }

    /**
     * @param float $seconds time limit
     */
    public function subscribe(Entry $entry, string $catalog, float $seconds): Outcome
    {
        return $this->server->subscribe(
            $this->account->key($entry->storeId),
            new VariantId($this->config->integration($entry->storeId), $catalog, (string) $entry->variantId),
            $entry->person,
            $entry->channels,
            new CallOptions(
                $this->config->endpoint('server', $entry->storeId),
                $seconds,
                $this->config->revision($entry->storeId)
            )
        );
    }
}
