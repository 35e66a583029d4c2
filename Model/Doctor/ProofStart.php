<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Delivery\Account;
use Restock\KlaviyoBackInStock\Model\Delivery\AttemptState;
use Restock\KlaviyoBackInStock\Model\Delivery\EmailAddress;
use Restock\KlaviyoBackInStock\Model\Delivery\Entry;
use Restock\KlaviyoBackInStock\Model\Delivery\Sender;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * Subscribes an address of the merchant's like a shopper's. {@see ProofSearch} then looks for the event in Klaviyo.
 *
 * An event proves at once that key, route, variant ID and catalog ID are right. Klaviyo also accepts a subscription
 * for a variant that it does not know, and then there is no event: exactly the failure that nobody notices.
 */
class ProofStart
{
    /** Time limit for the subscription, in seconds. */
    private const SECONDS = 10;

    public function __construct(
        private readonly KlaviyoAccount $keys,
        private readonly Account $account,
        private readonly Sender $sender,
        private readonly OtherCatalogs $catalogs,
        private readonly EventWatch $watch,
        private readonly SoldOutVariantsInterface $variants,
        private readonly EmailAddress $addresses,
        private readonly Clock $clock
    ) {
    }

    /**
     * @param string $email address of the merchant's; it gets the notification when the variant is back in stock
     */
    public function begin(Subject $subject, string $email): ProofRun|ProofResult
    {
        $address = $this->addresses->normalize($email);
        $variant = $this->variant($subject);
        $obstacle = $this->obstacle($subject, $address, $variant);
        if ($obstacle !== null) {
            return new ProofResult($obstacle);
        }
        $seen = $this->watch->seen($subject->storeId(), $address);
        if ($seen instanceof Finding) {
            return new ProofResult($seen);
        }
        $entry = new Entry($subject->storeId(), (int) $variant, new Person($address), [Channel::Email]);
        $attempt = $this->sender->send($entry, false, self::SECONDS, self::SECONDS);
        if ($attempt->state !== AttemptState::Done) {
            return new ProofResult(Finding::failed(
                __('Klaviyo did not accept the test subscription: %1', $attempt->failure?->label() ?? '–'),
                __('Correct this and try again.')
            ));
        }
        $others = $this->account->usesServer($entry) ? $this->catalogs->of($entry) : [];
        $now = $this->clock->now();

        return new ProofRun(
            $entry->storeId,
            $entry->variantId,
            $address,
            $seen->ids(),
            $now,
            $now + ProofSearch::MINUTE,
            [new CatalogTry('', $seen->now)],
            $others,
            $seen->ids() !== []
        );
    }

    private function obstacle(Subject $subject, string $address, ?int $variant): ?Finding
    {
        if ($address === '') {
            return Finding::failed(__('This is not a valid e-mail address.'), __('Correct this and try again.'));
        }
        if ($this->keys->key($subject->storeId()) === '') {
            return Finding::failed(
                __('The test needs a Private API Key.'),
                __('Enter a key with the scopes %1.', 'metrics:read, profiles:read, events:read')
            );
        }
        $obstacle = $this->keys->obstacle($subject->storeId());
        if ($obstacle !== null) {
            return $obstacle;
        }

        return $variant === null
            ? Finding::failed(
                __('The test needs a product that is sold out.'),
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
        if (in_array($own, $ids, true)) {
            return $own;
        }

        // Of a parent, any variant will do. Another variant in place of the one that was asked for proves nothing.
        return $own === (int) $subject->page->getId() ? $ids[0] ?? null : null;
    }
}
