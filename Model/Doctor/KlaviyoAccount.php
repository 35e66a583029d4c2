<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use InvalidArgumentException;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Endpoint;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Answer;
use Restock\KlaviyoBackInStock\Model\Klaviyo\CallOptions;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;
use Restock\KlaviyoBackInStock\Model\PrivateKey;

/**
 * What the checks with a private key have in common.
 */
class KlaviyoAccount
{
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
     * @param float $seconds time limit
     * @throws InvalidArgumentException if the endpoint is not one that the key can be sent to
     */
    public function options(int $storeId, float $seconds): CallOptions
    {
        $url = $this->config->endpoint('server', $storeId);
        new Endpoint($url);

        return new CallOptions($url, $seconds, $this->config->revision($storeId));
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

        if ($answer->outcome->kind === OutcomeKind::Throttled) {
            return Finding::unknown(
                __('Klaviyo answers no more questions at the moment (429).'),
                __('Wait a minute, and run the checks again.')
            );
        }

        return Finding::unknown(
            __('Klaviyo did not answer (%1).', $this->reason($answer)),
            __('Run the checks again.')
        );
    }

    private function reason(Answer $answer): string
    {
        $outcome = $answer->outcome;

        return $outcome->kind === OutcomeKind::Unreachable
            ? (string) $outcome->reason
            : trim($outcome->kind->value . ' ' . $outcome->status);
    }
}
