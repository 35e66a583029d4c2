<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;

/**
 * Decides what an outcome means for a request: delivered, refused for good, or to be tried again.
 */
class AttemptReader
{
    /** Klaviyo's error codes consist of these characters. Anything else could repeat what the shopper entered. */
    private const CODE = '/^[a-z_]{1,64}$/D';

    /** Statuses about the API key, which the merchant can correct. */
    private const ABOUT_KEY = [401, 403];

    /**
     * @param bool $subscribed whether the outcome is that of the consent, after an accepted subscription
     */
    public function read(Outcome $outcome, bool $subscribed): Attempt
    {
        $failure = $this->failure($outcome);
        if ($failure === null) {
            return new Attempt(AttemptState::Done, true);
        }

        return new Attempt(
            $failure === Failure::Refused ? AttemptState::Refused : AttemptState::Later,
            $subscribed,
            $failure,
            $this->detail($outcome),
            $outcome->field,
            $outcome->retryAfter ?? 0
        );
    }

    private function failure(Outcome $outcome): ?Failure
    {
        return match ($outcome->kind) {
            OutcomeKind::Accepted => null,
            OutcomeKind::Refused => in_array($outcome->status, self::ABOUT_KEY, true) ? Failure::Key : Failure::Refused,
            OutcomeKind::Retired => Failure::Retired,
            OutcomeKind::Throttled => Failure::Throttled,
            OutcomeKind::Unavailable => Failure::Unavailable,
            OutcomeKind::Unreachable => $outcome->reason === 'timeout' ? Failure::Timeout : Failure::Network,
            OutcomeKind::Unintelligible => Failure::Unintelligible,
        };
    }

    private function detail(Outcome $outcome): string
    {
        $code = $outcome->messages[0]->code ?? '';
        $code = preg_match(self::CODE, $code) === 1 ? $code : '';
        $parts = [(string) $outcome->status, $code, (string) $outcome->field];

        return implode(' ', array_filter($parts, static fn (string $part): bool => $part !== ''));
    }
}
