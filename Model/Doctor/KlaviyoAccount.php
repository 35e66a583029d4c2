<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use InvalidArgumentException;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Endpoint;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Answer;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;
use Restock\KlaviyoBackInStock\Model\PrivateKey;

/**
 * What the checks with a private key have in common.
 */
class KlaviyoAccount
{
    /** The statuses of what Klaviyo retired. The outcome has none. */
    private const RETIRED = '404/410';

    public function __construct(private readonly Config $config, private readonly PrivateKey $privateKey)
    {
    }

    /**
     * The private key of a store view; '' if there is none.
     */
    public function key(int $storeId): string
    {
        return $this->privateKey->ofStoreView($storeId);
    }

    /**
     * Why Klaviyo cannot be asked; null if it can.
     */
    public function obstacle(int $storeId): ?Finding
    {
        $url = $this->config->endpoint('server', $storeId);
        try {
            new Endpoint($url);
        } catch (InvalidArgumentException) {
            return Finding::failed(
                __('"%1" is not a valid endpoint.', $url),
                __('Restore the default of "Server API Endpoint" under "Advanced".')
            );
        }

        return null;
    }

    /**
     * How to ask. The revision is not the one in the settings, because the replies of each revision differ.
     *
     * @param float $seconds time limit
     * @throws InvalidArgumentException if the endpoint is not one that the key can be sent to
     */
    public function options(int $storeId, float $seconds): CallOptions
    {
        $url = $this->config->endpoint('server', $storeId);
        new Endpoint($url);

        return new CallOptions($url, $seconds, Lookup::REVISION);
    }

    /**
     * Why Klaviyo did not answer the question; null if it did.
     *
     * @param string $scopes that the question needs
     */
    public function trouble(Answer $answer, string $scopes): ?Finding
    {
        if ($answer->outcome->isAccepted()) {
            return null;
        }
        if ($answer->isKeyRefused()) {
            return Finding::failed(
                __('Klaviyo does not accept the Private API Key.'),
                __('Copy the key from Klaviyo again, or create a new one: Settings → API keys.')
            );
        }
        if ($answer->isScopeMissing()) {
            return Finding::unknown(
                __('The Private API Key lacks a scope: this check needs %1.', $scopes),
                __('Create a private key with this scope in Klaviyo: Settings → API keys.')
            );
        }

        return $this->withoutAnswer($answer->outcome);
    }

    private function withoutAnswer(Outcome $outcome): Finding
    {
        $again = __('Run the checks again.');

        return match ($outcome->kind) {
            OutcomeKind::Throttled => Finding::unknown(
                __('Klaviyo limits the number of requests (429).'),
                __('Wait a minute, and run the checks again.')
            ),
            OutcomeKind::Refused, OutcomeKind::Retired => Finding::unknown(
                __('Klaviyo refused the question of this check (status: %1).', $outcome->status ?? self::RETIRED),
                __('Check "Server API Endpoint" under "Advanced", or update the module.')
            ),
            OutcomeKind::Unreachable => Finding::unknown(
                __('Klaviyo did not answer (%1).', (string) $outcome->reason),
                $again
            ),
            default => Finding::unknown(
                __('Klaviyo did not answer (%1).', trim($outcome->kind->value . ' ' . $outcome->status)),
                $again
            ),
        };
    }
}
