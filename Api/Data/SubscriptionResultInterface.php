<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Data;

/**
 * The answer to a subscription. It does not depend on whether the shop or Klaviyo knows the address.
 *
 * @api
 */
interface SubscriptionResultInterface
{
    /**
     * Get the status.
     *
     * - "accepted": Klaviyo accepted the subscription.
     * - "queued": the shop stored the subscription and will deliver it.
     * - "invalid": the shopper has to correct something, see the reason.
     * - "refused": Klaviyo refused the subscription, or this store view takes none.
     * - "busy": the shop cannot take the subscription now, and stored nothing.
     *
     * @return string
     */
    public function getStatus(): string;

    /**
     * Get the reason why the subscription was neither accepted nor queued.
     *
     * "email", "phone", "variant", "channel", "consentSMS", "consentWHATSAPP", "emailRefused", "phoneRefused",
     * "refused", "throttled" or "captcha".
     *
     * @return string|null
     */
    public function getReason(): ?string;
}
