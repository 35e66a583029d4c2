<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use Throwable;

/**
 * The result of one exchange with Klaviyo, for all of its interfaces.
 */
class Outcome
{
    /**
     * @param int|null $status HTTP status, if Klaviyo refused, is unavailable, or its reply is unintelligible
     * @param 'email'|'phone'|null $field what the shopper has to correct, if a refusal names it clearly
     * @param list<Message> $messages Klaviyo's own messages in a refusal
     * @param int|null $retryAfter seconds to wait, if a reply 429 or 5xx has a valid Retry-After
     * @param 'network'|'timeout'|null $reason why there is no complete reply
     * @param Throwable|null $cause the error behind "network" or "timeout"
     */
    public function __construct(
        public readonly OutcomeKind $kind,
        public readonly ?int $status = null,
        public readonly ?string $field = null,
        public readonly array $messages = [],
        public readonly ?int $retryAfter = null,
        public readonly ?string $reason = null,
        public readonly ?Throwable $cause = null
    ) {
    }

    public function isAccepted(): bool
    {
        return $this->kind === OutcomeKind::Accepted;
    }
}
