<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use InvalidArgumentException;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Endpoint;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Onsite;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OptIn;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Server;
use Restock\KlaviyoBackInStock\Model\Klaviyo\VariantId;
use Restock\KlaviyoBackInStock\Model\PrivateKey;
use Restock\KlaviyoBackInStock\Model\Route;

/**
 * Calls Klaviyo with the settings of the store view that a request belongs to.
 *
 * Where the browser uses the client API, the shop uses the server API, because the client API is not for servers. Both
 * name a variant by the same catalog ID. The onsite endpoint is the same for both.
 */
class Account
{
    public function __construct(
        private readonly Config $config,
        private readonly PrivateKey $privateKey,
        private readonly StoreManagerInterface $stores,
        private readonly Onsite $onsite,
        private readonly Server $server,
        private readonly OptIn $optIn
    ) {
    }

    /**
     * Name of an interface for the rate limit, which Klaviyo counts per account.
     *
     * @param 'onsite'|'server'|'list' $interface
     */
    public function name(string $interface, Entry $entry): string
    {
        return $interface . ':' . $this->config->companyId($entry->storeId);
    }

    /**
     * Whether a request is for the server API: if it has a phone channel, or if the merchant chose the client API.
     */
    public function usesServer(Entry $entry): bool
    {
        return $entry->channels !== [Channel::Email]
            || ($this->config->route($entry->storeId) === Route::Client && $this->hasKey($entry));
    }

    /**
     * Whether the server API takes the place of an onsite endpoint that is retired.
     */
    public function replacesOnsite(Entry $entry, Outcome $outcome): bool
    {
        return $outcome->kind === OutcomeKind::Retired
            && $this->config->usesClientApi($entry->storeId)
            && $this->hasKey($entry);
    }

    /**
     * @throws SettingMissing
     */
    public function subscribeByOnsite(Entry $entry, float $seconds): Outcome
    {
        return $this->onsite->subscribe(
            $this->companyId($entry),
            $entry->person,
            $entry->variantId,
            $entry->storeId,
            new CallOptions($this->endpoint('onsite', $entry), $seconds)
        );
    }

    /**
     * @throws SettingMissing
     */
    public function subscribeByServer(Entry $entry, float $seconds): Outcome
    {
        $key = $this->privateKey->ofStoreView($entry->storeId);
        if ($key === '') {
            throw new SettingMissing('private_api_key');
        }

        return $this->server->subscribe(
            $key,
            $this->variantId($entry),
            $entry->person,
            $entry->channels,
            $this->options('server', $entry, $seconds)
        );
    }

    /**
     * @param non-empty-list<Channel> $channels what the shopper agreed to
     * @throws SettingMissing
     */
    public function record(Entry $entry, array $channels, float $seconds): Outcome
    {
        $list = $this->config->list($entry->storeId);
        if ($list === '') {
            throw new SettingMissing('list');
        }

        return $this->optIn->record(
            $this->companyId($entry),
            $list,
            $entry->person,
            $channels,
            $this->options('opt_in', $entry, $seconds)
        );
    }

    private function hasKey(Entry $entry): bool
    {
        return $this->privateKey->ofStoreView($entry->storeId) !== '';
    }

    /**
     * @throws SettingMissing
     */
    private function companyId(Entry $entry): string
    {
        $companyId = $this->config->companyId($entry->storeId);

        return $companyId === '' ? throw new SettingMissing('public_api_key') : $companyId;
    }

    /**
     * @throws SettingMissing
     */
    private function variantId(Entry $entry): VariantId
    {
        $catalog = $this->config->catalog($entry->storeId);
        if ($catalog === '') {
            $catalog = $this->stores->getStore($entry->storeId)->getWebsiteId() . '-' . $entry->storeId;
        }
        try {
            return new VariantId(
                $this->config->integration($entry->storeId),
                $catalog,
                (string) $entry->variantId
            );
        } catch (InvalidArgumentException) {
            throw new SettingMissing('catalog');
        }
    }

    /**
     * @param 'server'|'opt_in' $name
     * @throws SettingMissing
     */
    private function options(string $name, Entry $entry, float $seconds): CallOptions
    {
        $revision = $this->config->revision($entry->storeId);

        return new CallOptions($this->endpoint($name, $entry), $seconds, $revision);
    }

    /**
     * @param 'onsite'|'server'|'opt_in' $name
     * @throws SettingMissing
     */
    private function endpoint(string $name, Entry $entry): string
    {
        $url = $this->config->endpoint($name, $entry->storeId);
        try {
            new Endpoint($url);
        } catch (InvalidArgumentException) {
            throw new SettingMissing($name . '_endpoint');
        }

        return $url;
    }
}
