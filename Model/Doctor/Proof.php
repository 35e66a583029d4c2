<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use InvalidArgumentException;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Delivery\Account;
use Restock\KlaviyoBackInStock\Model\Delivery\AttemptState;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;
use Restock\KlaviyoBackInStock\Model\Delivery\Sender;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * Subscribes an address of the merchant's like a shopper's, and looks for the event in Klaviyo.
 *
 * An event proves at once that key, route, variant ID and catalog ID are right. Klaviyo also accepts a subscription
 * for a variant that it does not know, and then there is no event: exactly the failure that nobody notices.
 */
class Proof
{
    private const NAME = 'proof';

    /** Time limit for the subscription, in seconds. */
    private const SECONDS = 10;

    /** How long to look for the event, for all catalog IDs together, in seconds. */
    private const MINUTE = 60;

    /** How long to look for the event of the first one, if there are others to try, in seconds. */
    private const FIRST = 30;

    public function __construct(
        private readonly KlaviyoAccount $keys,
        private readonly Account $account,
        private readonly Sender $sender,
        private readonly OtherCatalogs $catalogs,
        private readonly EventWatch $watch,
        private readonly SoldOutVariantsInterface $variants,
        private readonly EmailAddress $addresses
    ) {
    }

    /**
     * @param string $email address of the merchant's; it gets the notification when the variant is back in stock
     */
    public function run(Subject $subject, string $email): ProofResult
    {
        $address = $this->addresses->normalize($email);
        $variant = $this->variant($subject);
        $obstacle = $this->obstacle($subject, $address, $variant);
        if ($obstacle !== null) {
            return $this->result($obstacle);
        }
        $seen = $this->watch->seen($subject->storeId(), $address);
        if ($seen instanceof Finding) {
            return $this->result($seen);
        }
        $entry = new Entry($subject->storeId(), (int) $variant, new Person($address), [Channel::Email]);
        $attempt = $this->sender->send($entry, false, self::SECONDS, self::SECONDS);
        if ($attempt->state !== AttemptState::Done) {
            return $this->result(Finding::failed(
                __('Klaviyo did not accept the proof subscription: %1', $attempt->failure?->label() ?? '–'),
                __('Correct this and try again.')
            ));
        }
        $others = $this->account->usesServer($entry) ? $this->catalogs->of($entry) : [];

        return $this->look($entry, $others, $seen);
    }

    /**
     * @param list<string> $others catalog IDs to try if there is no event with the one in the settings
     * @param array<string, true> $seen events before the subscription
     */
    private function look(Entry $entry, array $others, array $seen): ProofResult
    {
        $email = $entry->person->email;
        $first = $others === [] ? self::MINUTE : self::FIRST;
        $passed = $this->watch->wait($entry->storeId, $email, $seen, $first);
        if ($passed !== null) {
            return $this->result(Finding::passed(
                __('The proof subscription for variant %1 reached Klaviyo after %2 s.', $entry->variantId, $passed)
            ));
        }
        foreach ($others as $catalog) {
            $seconds = (self::MINUTE - self::FIRST) / count($others);
            $outcome = $this->catalogs->subscribe($entry, $catalog, self::SECONDS);
            if ($outcome->isAccepted() && $this->watch->wait($entry->storeId, $email, $seen, $seconds) !== null) {
                return $this->result(Finding::failed(
                    __('Klaviyo knows the variant by the catalog ID "%1", not by the one in the settings.', $catalog),
                    __('Enter "%1" as Catalog ID under "Subscription".', $catalog)
                ), $catalog);
            }
        }

        return $this->result(Finding::failed(
            __(
                'Klaviyo accepted the proof subscription for variant %1, but made no event. It would notify nobody.',
                $entry->variantId
            ),
            __('Check that the catalog in Klaviyo has this variant. If this address already waits for it, use another.')
        ));
    }

    private function obstacle(Subject $subject, string $address, ?int $variant): ?Finding
    {
        if ($address === '') {
            return Finding::failed(__('This is not a valid e-mail address.'), __('Correct this and try again.'));
        }
        if ($this->keys->key($subject->storeId()) === '') {
            return Finding::failed(
                __('The proof needs a Private API Key.'),
                __('Enter a key with the scopes %1.', 'metrics:read, profiles:read, events:read')
            );
        }        try {
            $this->keys->options($subject->storeId(), self::SECONDS);
        } catch (InvalidArgumentException) {
            return Finding::failed(Failure::Settings->label(), __('Restore the default under "Advanced".'));
        }

        return $variant === null
            ? Finding::failed(
                __('The proof needs a product that is sold out.'),
                __('Run the checks with the SKU of a product that is sold out.')
            )
            : null;
    }

    /**
     * The variant to subscribe for: the product itself, or the first sold-out variant of its page.
     */
    private function variant(Subject $subject): ?int
    {
        if ($subject->page === null || $subject->product === null) {
            return null;
        }
        $ids = [];
        foreach ($this->variants->find($subject->page) as $variant) {
            $ids[] = $variant->id;
        }
        $own = (int) $subject->product->getId();

        return in_array($own, $ids, true) ? $own : $ids[0] ?? null;
    }

    private function result(Finding $finding, string $catalog = ''): ProofResult
    {
        return new ProofResult([new Line(self::NAME, $finding)], $catalog);
    }
}
