<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;

/**
 * The merchant's settings, typed. Each is read at the scope of the given store view, the current one if none is given.
 */
class Config
{
    public const SECTION = 'restock_klaviyo_back_in_stock';

    private const KLAVIYO_EXTENSION_KEY = 'klaviyo_reclaim_general/general/public_api_key';

    public function __construct(private readonly ScopeConfigInterface $scopeConfig)
    {
    }

    public function isEnabled(?int $storeId = null): bool
    {
        return $this->flag('general/enabled', $storeId);
    }

    /**
     * The public API key, the official extension's if none is set here; '' if neither is usable.
     */
    public function companyId(?int $storeId = null): string
    {
        $key = $this->text('general/public_api_key', $storeId);
        if ($key === '') {
            $key = $this->read(self::KLAVIYO_EXTENSION_KEY, $storeId);
        }

        return (new PublicKey($key))->isValid() ? $key : '';
    }

    /**
     * Text of the merchant; '' means the translated default.
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
     * Whether the client API is used, at once or where the onsite endpoint says that it is retired.
     */
    public function usesClientApi(?int $storeId = null): bool
    {
        return $this->route($storeId) === Route::Client || $this->flag('subscription/fallback', $storeId);
    }

    /**
     * First part of Klaviyo's catalog variant id.
     */
    public function integration(?int $storeId = null): string
    {
        $integration = $this->text('subscription/integration', $storeId);

        return $integration === '' ? '$magento_two' : $integration;
    }

    /**
     * Second part of Klaviyo's catalog variant id; '' means "<website id>-<store view id>".
     */
    public function catalog(?int $storeId = null): string
    {
        return $this->text('subscription/catalog', $storeId);
    }

    /**
     * The channels a shopper may choose from: those that route, revision and list allow, e-mail if none is left.
     *
     * @return non-empty-list<Channel>
     */
    public function channels(?int $storeId = null): array
    {
        $offered = explode(',', $this->text('channels/offered', $storeId));
        $route = $this->route($storeId);
        $revision = $this->revision($storeId);
        $list = $this->text('opt_in/list', $storeId);
        $channels = array_values(array_filter(
            Channel::cases(),
            static fn (Channel $channel): bool => in_array($channel->value, $offered, true)
                && ($route === Route::Client || !$channel->isPhone())
                && ($list !== '' || !$channel->needsList())
                && strcmp($revision, $channel->since()) >= 0
        ));

        return $channels === [] ? [Channel::Email] : $channels;
    }

    /**
     * Text of the merchant beside a channel that needs a phone number; '' means the translated default.
     */
    public function consent(Channel $channel, ?int $storeId = null): string
    {
        return $this->text('channels/consent_' . strtolower($channel->value), $storeId);
    }

    /**
     * Id of the list that consent is recorded in; '' if no consent is asked for.
     */
    public function list(?int $storeId = null): string
    {
        $asked = $this->flag('opt_in/enabled', $storeId) || array_filter(
            $this->channels($storeId),
            static fn (Channel $channel): bool => $channel->needsList()
        ) !== [];

        return $asked ? $this->text('opt_in/list', $storeId) : '';
    }

    /**
     * Whether the shopper may ask for the merchant's news by e-mail.
     */
    public function offersOptIn(?int $storeId = null): bool
    {
        return $this->flag('opt_in/enabled', $storeId) && $this->text('opt_in/list', $storeId) !== '';
    }

    public function optInText(?int $storeId = null): string
    {
        return $this->text('opt_in/text', $storeId);
    }

    /**
     * @param 'onsite'|'client'|'opt_in' $name
     */
    public function endpoint(string $name, ?int $storeId = null): string
    {
        return $this->text('advanced/' . $name . '_endpoint', $storeId);
    }

    /**
     * Revision of Klaviyo's API, as in "2026-01-15".
     */
    public function revision(?int $storeId = null): string
    {
        return $this->text('advanced/revision', $storeId);
    }

    /**
     * Milliseconds to wait for Klaviyo's answer.
     */
    public function timeout(?int $storeId = null): int
    {
        return 1000 * max(1, min(60, (int) $this->text('advanced/timeout', $storeId)));
    }

    /**
     * Country that a phone number without a country code belongs to, as in "US".
     */
    public function country(?int $storeId = null): string
    {
        return $this->read('general/country/default', $storeId);
    }

    private function flag(string $path, ?int $storeId): bool
    {
        return $this->text($path, $storeId) === '1';
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
