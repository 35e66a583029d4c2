<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * The result of one attempt to deliver a request.
 */
class Attempt
{
    /**
     * @param bool $subscribed whether Klaviyo accepted the subscription, now or earlier; the consent may be missing
     * @param Failure|null $failure null if the attempt is done or nothing was sent
     * @param string $detail HTTP status and Klaviyo's error code, without personal data
     * @param 'email'|'phone'|null $field what the shopper has to correct
     * @param int $wait seconds that Klaviyo asks to wait, or that the interface is closed; 0 if unknown
     */
    public function __construct(
        public readonly AttemptState $state,
        public readonly bool $subscribed,
        public readonly ?Failure $failure = null,
        public readonly string $detail = '',
        public readonly ?string $field = null,
        public readonly int $wait = 0
    ) {
    }
}
