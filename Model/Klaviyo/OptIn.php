<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use Restock\KlaviyoBackInStock\Model\Channel;

/**
 * Adds a shopper to a marketing list, with consent to e-mail, SMS or both. This is a separate call beside a
 * subscription: JSON:API with the public key.
 *
 * The server API has a similar call, which also removes unsubscribe and suppression marks. A form that anyone can fill
 * in with the address of someone else must never do that, so this class uses the call of the browser.
 *
 * Source: Klaviyo's OpenAPI description, create_client_subscription.
 */
class OptIn
{
    private const SOURCE = 'Back in stock';

    public function __construct(private readonly JsonApi $api)
    {
    }

    /**
     * @param string $companyId public API key
     * @param non-empty-list<Channel> $channels what the shopper agreed to: e-mail, SMS or both
     */
    public function record(
        string $companyId,
        string $listId,
        Person $person,
        array $channels,
        CallOptions $options
    ): Outcome {
        $subscriptions = [];
        foreach ($channels as $channel) {
            $subscriptions[strtolower($channel->value)] = ['marketing' => ['consent' => 'SUBSCRIBED']];
        }
        $separator = str_contains($options->endpoint, '?') ? '&' : '?';

        return $this->api->post($options->endpoint . $separator . 'company_id=' . rawurlencode($companyId), [
            'type' => 'subscription',
            'attributes' => [
                'custom_source' => self::SOURCE,
                'profile' => $person->profile(['subscriptions' => $subscriptions]),
            ],
            'relationships' => ['list' => ['data' => ['type' => 'list', 'id' => $listId]]],
        ], $options);
    }
}
