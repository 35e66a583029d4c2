<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use Restock\KlaviyoBackInStock\Model\Channel;
use SensitiveParameter;

/**
 * Subscribes through the server API: JSON:API with a private key, which needs the scopes catalogs:write and
 * profiles:write.
 *
 * Klaviyo also accepts an unknown variant, and then notifies nobody. It counts a repeated subscription once.
 *
 * Source: "Create Back In Stock Subscription", designed "to be called from server-side applications".
 */
class Server
{
    public function __construct(private readonly JsonApi $api)
    {
    }

    /**
     * @param string $privateKey "pk_…"
     * @param non-empty-list<Channel> $channels how Klaviyo notifies the shopper
     */
    public function subscribe(
        #[SensitiveParameter] string $privateKey,
        VariantId $variant,
        Person $person,
        array $channels,
        CallOptions $options
    ): Outcome {
        return $this->api->post($options->endpoint, [
            'type' => 'back-in-stock-subscription',
            'attributes' => ['channels' => array_column($channels, 'value'), 'profile' => $person->profile()],
            'relationships' => [
                'variant' => ['data' => ['type' => 'catalog-variant', 'id' => $variant->toString()]],
            ],
        ], $options, ['Authorization' => 'Klaviyo-API-Key ' . $privateKey]);
    }
}
