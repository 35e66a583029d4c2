<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\Phrase;

/**
 * Why a request was not delivered.
 */
enum Failure: string
{
    case Throttled = 'throttled';
    case Unavailable = 'unavailable';
    case Network = 'network';
    case Timeout = 'timeout';
    case Unintelligible = 'unintelligible';
    case Retired = 'retired';
    case Refused = 'refused';
    case Key = 'key';
    case Settings = 'settings';
    case StoreView = 'store_view';
    case Variant = 'variant';
    case Undecryptable = 'undecryptable';

    public function label(): Phrase
    {
        return match ($this) {
            self::Throttled => __('Klaviyo receives too many requests.'),
            self::Unavailable => __('Klaviyo is temporarily unavailable.'),
            self::Network => __('The shop cannot connect to Klaviyo.'),
            self::Timeout => __('Klaviyo did not answer in time.'),
            self::Unintelligible => __('The reply is not from Klaviyo. Check firewalls and proxies.'),
            self::Retired => __('The endpoint no longer exists. Check the settings for a newer one.'),
            self::Refused => __('Klaviyo refused the request.'),
            self::Key => __('Klaviyo refused the API key. Check the key and its scopes.'),
            self::Settings => __('A setting is missing: the API key, the List ID or a valid endpoint.'),
            self::StoreView => __('The store view no longer exists.'),
            self::Variant => __('The product no longer exists.'),
            self::Undecryptable => __('The address cannot be decrypted. Check the encryption key of the shop.'),
        };
    }
}
