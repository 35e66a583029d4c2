<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Exception;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Gates;

/**
 * Lets calls to one interface of one Klaviyo account pass within the rate limit, for all processes of the shop.
 *
 * After a failure, nobody calls for a moment. So a shop whose Klaviyo is out of reach does not spend its processes on
 * waiting, and does not add to Klaviyo's load.
 */
class Gate
{
    /** Pause after a reply 429 without Retry-After, in seconds. */
    private const THROTTLED = 10;

    /** The longest pause after failures, in seconds. Klaviyo can ask for a longer one. */
    private const LONGEST = 60;

    public function __construct(
        private readonly Gates $gates,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * Makes one call.
     *
     * @param string $name interface and account, for example "onsite:Ab12Cd"
     * @param callable(): Outcome $call
     * @param float $patience the longest time to wait for the rate limit, in seconds
     * @throws GateClosed if the call would have to wait longer; then nothing is sent
     */
    public function pass(string $name, Rate $rate, callable $call, float $patience): Outcome
    {
        $end = $this->clock->monotonic() + $patience;
        while (($wait = $this->gates->take($name, $rate)) > 0) {
            if ($this->clock->monotonic() + $wait > $end) {
                throw new GateClosed($wait);
            }
            $this->clock->sleep($wait);
        }
        $outcome = $call();
        $this->learn($name, $outcome);

        return $outcome;
    }

    private function learn(string $name, Outcome $outcome): void
    {
        try {
            match ($outcome->kind) {
                OutcomeKind::Throttled => $this->gates->pause($name, $outcome->retryAfter ?? self::THROTTLED),
                OutcomeKind::Unavailable, OutcomeKind::Unreachable, OutcomeKind::Unintelligible =>
                    $this->gates->pauseAfterFailure($name, $outcome->retryAfter ?? 0, self::LONGEST),
                default => $this->gates->open($name),
            };
        } catch (Exception $error) {
            // The call was made, and its outcome counts.
            $this->logger->warning('Restock: the state of an interface was not saved: ' . $error->getMessage());
        }
    }
}
