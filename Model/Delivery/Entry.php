<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * A checked request of a shopper: notify this person when this variant is back in stock.
 */
class Entry
{
    /**
     * @param int $variantId entity ID
     * @param Person $person has only what the channels and the newsletter need
     * @param non-empty-list<Channel> $channels
     * @param bool $newsletter whether the shopper asked for the newsletter
     */
    public function __construct(
        public readonly int $storeId,
        public readonly int $variantId,
        public readonly Person $person,
        public readonly array $channels,
        public readonly bool $newsletter = false
    ) {
    }

    /**
     * The channels for which Klaviyo records the shopper's consent in a list.
     *
     * @return list<Channel>
     */
    public function consented(): array
    {
        $consented = array_values(array_filter(
            $this->channels,
            static fn (Channel $channel): bool => $channel->needsList()
        ));

        return $this->newsletter ? [Channel::Email, ...$consented] : $consented;
    }

    /**
     * The same text for the same request, whatever the order of its channels.
     */
    public function identity(): string
    {
        $channels = array_column($this->channels, 'value');
        sort($channels);

        return implode("\n", [
            $this->storeId,
            $this->variantId,
            strtolower($this->person->email),
            $this->person->phone,
            implode(',', $channels),
            (int) $this->newsletter,
        ]);
    }
}
