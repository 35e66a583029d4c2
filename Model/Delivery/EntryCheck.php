<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * Lets pass only what a form of the store view can send. It checks in the same order as the form.
 */
class EntryCheck
{
    public function __construct(
        private readonly Config $config,
        private readonly EmailAddress $emails,
        private readonly PhoneNumber $phones
    ) {
    }

    /**
     * Checks everything but the variant, without any query.
     *
     * @return Entry|Reason the checked request, or what the shopper has to correct
     */
    public function check(SubscriptionInterface $subscription, int $storeId): Entry|Reason
    {
        $offered = $this->config->shopChannels($storeId);
        $channels = $this->channels($subscription, $offered);
        $newsletter = $subscription->getNewsletter() === true && $this->config->offersOptIn($storeId);
        $email = '';
        if ($newsletter || in_array(Channel::Email, $channels, true)) {
            $email = $this->emails->normalize((string) $subscription->getEmail());
            if ($email === '') {
                return Reason::Email;
            }
        }
        if ($channels === []) {
            return Reason::Channel;
        }
        $phone = $this->phone($subscription, $channels, $storeId);
        if ($phone instanceof Reason) {
            return $phone;
        }
        $variantId = (int) $subscription->getVariantId();

        return new Entry($storeId, $variantId, new Person($email, $phone), $channels, $newsletter);
    }

    /**
     * @param list<Channel> $offered
     * @return list<Channel> empty if one of the channels is not offered
     */
    private function channels(SubscriptionInterface $subscription, array $offered): array
    {
        $names = array_unique($subscription->getChannels() ?? []);
        $channels = array_values(array_filter(
            $offered,
            static fn (Channel $channel): bool => in_array($channel->value, $names, true)
        ));

        return count($channels) === count($names) ? $channels : [];
    }

    /**
     * @param non-empty-list<Channel> $channels
     * @return string|Reason E.164; '' if no channel needs a number
     */
    private function phone(SubscriptionInterface $subscription, array $channels, int $storeId): string|Reason
    {
        $byPhone = array_filter($channels, static fn (Channel $channel): bool => $channel->isPhone());
        if ($byPhone === []) {
            return '';
        }
        $text = (string) $subscription->getPhone();
        if (trim($text) === '') {
            return Reason::Phone;
        }
        foreach ($byPhone as $channel) {
            if (!in_array($channel->value, $subscription->getConsents() ?? [], true)) {
                return $channel === Channel::Sms ? Reason::ConsentSms : Reason::ConsentWhatsApp;
            }
        }
        $number = $this->phones->normalize($text, $this->config->country($storeId));

        return $number === '' ? Reason::Phone : $number;
    }
}
