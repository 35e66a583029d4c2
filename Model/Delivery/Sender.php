<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;

/**
 * Delivers a request to Klaviyo: the subscription, and then the consent if the shopper gave one.
 *
 * Repeating either call is safe: Klaviyo counts a repeated subscription once, and a list has each person once.
 */
class Sender
{
    /** The consent gets at least this much of the time, in seconds. */
    private const LEAST = 0.5;

    public function __construct(
        private readonly Account $account,
        private readonly Gate $gate,
        private readonly AttemptReader $reader,
        private readonly Clock $clock
    ) {
    }

    /**
     * @param bool $subscribed whether Klaviyo has accepted the subscription before
     * @param float $seconds time limit for all calls
     * @param float $patience the longest time to wait for the rate limit, in seconds
     */
    public function send(Entry $entry, bool $subscribed, float $seconds, float $patience): Attempt
    {
        $end = $this->clock->monotonic() + $seconds;
        try {
            if (!$subscribed) {
                $attempt = $this->reader->read($this->subscribe($entry, $end, $patience), false);
                if ($attempt->state !== AttemptState::Done) {
                    return $attempt;
                }
                $subscribed = true;
            }
            $consented = $entry->consented();

            return $consented === []
                ? new Attempt(AttemptState::Done, true)
                : $this->reader->read($this->gate->pass(
                    $this->account->name('list', $entry),
                    Rate::OptIn,
                    fn (): Outcome => $this->account->record($entry, $consented, $this->left($end)),
                    $patience
                ), true);
        } catch (GateClosed $closed) {
            return new Attempt(AttemptState::Closed, $subscribed, wait: (int) ceil($closed->seconds));
        } catch (SettingMissing $missing) {
            return new Attempt(AttemptState::Later, $subscribed, Failure::Settings, $missing->getMessage());
        }
    }

    /**
     * @throws GateClosed
     * @throws SettingMissing
     */
    private function subscribe(Entry $entry, float $end, float $patience): Outcome
    {
        $byServer = $this->account->usesServer($entry);
        $outcome = $this->call($byServer, $entry, $end, $patience);
        if (!$byServer && $this->account->replacesOnsite($entry, $outcome)) {
            return $this->call(true, $entry, $end, $patience);
        }

        return $outcome;
    }

    /**
     * @throws GateClosed
     * @throws SettingMissing
     */
    private function call(bool $byServer, Entry $entry, float $end, float $patience): Outcome
    {
        return $this->gate->pass(
            $this->account->name($byServer ? 'server' : 'onsite', $entry),
            Rate::Subscription,
            fn (): Outcome => $byServer
                ? $this->account->subscribeByServer($entry, $this->left($end))
                : $this->account->subscribeByOnsite($entry, $this->left($end)),
            $patience
        );
    }

    private function left(float $end): float
    {
        return max(self::LEAST, $end - $this->clock->monotonic());
    }
}
