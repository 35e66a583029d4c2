<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;

/**
 * The merchant's settings with their types. Each is read for the given store view, by default for the current one.
 */
class Config
{
    public const SECTION = 'restock_klaviyo_back_in_stock';

    /** Path of the public key in the settings of Klaviyo's own extension. */
    public const EXTENSION_PUBLIC_KEY = 'klaviyo_reclaim_general/general/public_api_key';

    /** Path of the private key there. */
    public const EXTENSION_PRIVATE_KEY = 'klaviyo_reclaim_general/general/private_api_key';

    public function __construct(private readonly ScopeConfigInterface $scopeConfig)
    {
    }

    public function isEnabled(?int $storeId = null): bool
    {
        return $this->flag('general/enabled', $storeId);
    }

    /**
     * The public API key, or the key of Klaviyo's own extension if none is set here; '' if that key is not valid.
     */
    public function companyId(?int $storeId = null): string
    {
        $key = $this->text('general/public_api_key', $storeId);
        if ($key === '') {
            $key = $this->extensionPublicKey($storeId);
        }

        return (new PublicKey($key))->isValid() ? $key : '';
    }

    /**
     * Whether the public API key comes from the module's own settings.
     */
    public function hasOwnPublicKey(?int $storeId = null): bool
    {
        return $this->text('general/public_api_key', $storeId) !== '';
    }

    /**
     * The public API key of Klaviyo's own extension; '' if there is none.
     */
    public function extensionPublicKey(?int $storeId = null): string
    {
        return $this->read(self::EXTENSION_PUBLIC_KEY, $storeId);
    }

    /**
     * Whether Klaviyo's own extension is enabled in its settings.
     */
    public function isExtensionEnabled(?int $storeId = null): bool
    {
        return $this->read('klaviyo_reclaim_general/general/enable', $storeId) === '1';
    }

    /**
     * Whether Magento's own alerts offer a link for the same purpose.
     */
    public function hasMagentosAlert(?int $storeId = null): bool
    {
        return $this->read('catalog/productalert/allow_stock', $storeId) === '1';
    }

    /**
     * Whether the module corrects the stock that Klaviyo's own extension reports.
     */
    public function correctsStock(?int $storeId = null): bool
    {
        return $this->flag('stock/correct', $storeId);
    }

    /**
     * Quantity at which a product is sold out, if it has none of its own.
     */
    public function outOfStockThreshold(?int $storeId = null): float
    {
        return (float) $this->read('cataloginventory/item_options/min_qty', $storeId);
    }

    /**
     * Whether Magento counts the pieces of a product that has no setting of its own.
     */
    public function managesStock(?int $storeId = null): bool
    {
        return $this->read('cataloginventory/item_options/manage_stock', $storeId) === '1';
    }

    /**
     * The private API key as it is stored, usually encrypted, or the one of Klaviyo's own extension if none is set
     * here; '' if there is none. {@see PrivateKey} decrypts it.
     */
    public function storedPrivateKey(?int $storeId = null): string
    {
        $key = $this->text('server_api/private_api_key', $storeId);

        return $key === '' ? $this->read(self::EXTENSION_PRIVATE_KEY, $storeId) : $key;
    }

    /**
     * A text that the merchant entered; '' if the field is empty.
     *
     * @param 'heading'|'summary'|'button'|'email_note'|'confirmation' $name
     */
    public function words(string $name, ?int $storeId = null): string
    {
        return $this->text('texts/' . $name, $storeId);
    }

    public function route(?int $storeId = null): Route
    {
        return Route::tryFrom($this->text('subscription/route', $storeId)) ?? Route::Onsite;
    }

    /**
     * Whether the form can use the client API: always, or after the onsite endpoint replied that it is retired.
     */
    public function usesClientApi(?int $storeId = null): bool
    {
        return $this->route($storeId) === Route::Client || $this->flag('subscription/fallback', $storeId);
    }

    /**
     * First part of Klaviyo's catalog variant ID.
     */
    public function integration(?int $storeId = null): string
    {
        $integration = $this->text('subscription/integration', $storeId);

        return $integration === '' ? '$magento_two' : $integration;
    }

    /**
     * Second part of Klaviyo's catalog variant ID; '' means "<website ID>-<store view ID>".
     */
    public function catalog(?int $storeId = null): string
    {
        return $this->text('subscription/catalog', $storeId);
    }

    /**
     * How subscriptions of the storefront reach Klaviyo.
     */
    public function deliveryMode(?int $storeId = null): Mode
    {
        return Mode::tryFrom($this->text('delivery/mode', $storeId)) ?? Mode::Direct;
    }

    /**
     * How long the shop waits for Klaviyo while the shopper waits for the shop, in seconds.
     */
    public function deliveryLimit(?int $storeId = null): int
    {
        return $this->number('delivery/limit', 1, 10, $storeId);
    }

    /**
     * How long the shop tries to deliver a request, in days.
     */
    public function keepDays(?int $storeId = null): int
    {
        return $this->number('delivery/keep_days', 1, 30, $storeId);
    }

    /**
     * How long the merchant can retry a failed request, in days.
     */
    public function keepFailedDays(?int $storeId = null): int
    {
        return $this->number('delivery/keep_failed_days', 1, 30, $storeId);
    }

    /**
     * The selected channels that have what they need; if there are none, e-mail.
     *
     * @return non-empty-list<Channel>
     */
    public function channels(?int $storeId = null): array
    {
        $channels = array_values(array_filter(
            $this->selectedChannels($storeId),
            fn (Channel $channel): bool => $this->missingFor($channel, $storeId) === []
        ));

        return $channels === [] ? [Channel::Email] : $channels;
    }

    /**
     * The channels that the merchant selected.
     *
     * @return list<Channel>
     */
    public function selectedChannels(?int $storeId = null): array
    {
        $selected = explode(',', $this->text('channels/offered', $storeId));

        return array_values(array_filter(
            Channel::cases(),
            static fn (Channel $channel): bool => in_array($channel->value, $selected, true)
        ));
    }

    /**
     * The channels that the shop itself can deliver: phone channels need the server API.
     *
     * @return list<Channel>
     */
    public function shopChannels(?int $storeId = null): array
    {
        return array_values(array_filter(
            $this->channels($storeId),
            fn (Channel $channel): bool => !$channel->isPhone() || $this->storedPrivateKey($storeId) !== ''
        ));
    }

    /**
     * What a channel needs and the other settings do not provide; empty if the channel can be offered.
     *
     * @return list<ChannelNeed>
     */
    public function missingFor(Channel $channel, ?int $storeId = null): array
    {
        $missing = [];
        if ($channel->isPhone() && $this->deliveryMode($storeId) === Mode::Shop) {
            // The server API takes the place of the client API.
            $missing = $this->storedPrivateKey($storeId) === '' ? [ChannelNeed::PrivateKey] : [];
        } elseif ($channel->isPhone() && $this->route($storeId) !== Route::Client) {
            $missing[] = ChannelNeed::ClientApi;
        }
        if ($channel->needsList() && !$this->hasList($storeId)) {
            $missing[] = ChannelNeed::ListId;
        }
        if (strcmp($this->revision($storeId), $channel->since()) < 0) {
            $missing[] = ChannelNeed::Revision;
        }

        return $missing;
    }

    /**
     * The merchant's consent text for a channel that needs a phone number; '' if the field is empty.
     */
    public function consent(Channel $channel, ?int $storeId = null): string
    {
        return $this->text('channels/consent_' . strtolower($channel->value), $storeId);
    }

    /**
     * ID of the list in which Klaviyo records consent; '' if the form asks for no consent.
     */
    public function list(?int $storeId = null): string
    {
        $needed = $this->isOptInEnabled($storeId);
        foreach ($this->channels($storeId) as $channel) {
            $needed = $needed || $channel->needsList();
        }

        return $needed ? $this->text('opt_in/list', $storeId) : '';
    }

    /**
     * Whether the merchant enabled the newsletter checkbox.
     */
    public function isOptInEnabled(?int $storeId = null): bool
    {
        return $this->flag('opt_in/enabled', $storeId);
    }

    /**
     * Whether the form has the newsletter checkbox. It needs a list, and a field for the address.
     */
    public function offersOptIn(?int $storeId = null): bool
    {
        return $this->isOptInEnabled($storeId)
            && $this->hasList($storeId)
            && in_array(Channel::Email, $this->channels($storeId), true);
    }

    /**
     * The merchant's text for the newsletter checkbox; '' if the field is empty.
     */
    public function optInText(?int $storeId = null): string
    {
        return $this->text('opt_in/text', $storeId);
    }

    /**
     * URL of one of Klaviyo's interfaces.
     *
     * @param 'onsite'|'client'|'server'|'opt_in' $name
     */
    public function endpoint(string $name, ?int $storeId = null): string
    {
        return $this->text('advanced/' . $name . '_endpoint', $storeId);
    }

    /**
     * Revision of Klaviyo's API, for example "2026-01-15".
     */
    public function revision(?int $storeId = null): string
    {
        return $this->text('advanced/revision', $storeId);
    }

    /**
     * Time limit for Klaviyo's reply, in milliseconds.
     */
    public function timeout(?int $storeId = null): int
    {
        return 1000 * $this->number('advanced/timeout', 1, 60, $storeId);
    }

    /**
     * Country of phone numbers without a country code, for example "US".
     */
    public function country(?int $storeId = null): string
    {
        return $this->read('general/country/default', $storeId);
    }

    private function hasList(?int $storeId): bool
    {
        return $this->text('opt_in/list', $storeId) !== '';
    }

    /**
     * Whether Magento's own options show what is sold out ("Display Out of Stock Products").
     */
    public function showsSoldOut(?int $storeId = null): bool
    {
        return $this->read('cataloginventory/options/show_out_of_stock', $storeId) === '1';
    }

    private function flag(string $path, ?int $storeId): bool
    {
        return $this->text($path, $storeId) === '1';
    }

    private function number(string $path, int $least, int $most, ?int $storeId): int
    {
        return max($least, min($most, (int) $this->text($path, $storeId)));
    }

    private function text(string $path, ?int $storeId): string
    {
        return $this->read(self::SECTION . '/' . $path, $storeId);
    }

    private function read(string $path, ?int $storeId): string
    {
        $value = $this->scopeConfig->getValue($path, ScopeInterface::SCOPE_STORE, $storeId);

        return is_scalar($value) ? trim((string) $value) : '';
    }
}
