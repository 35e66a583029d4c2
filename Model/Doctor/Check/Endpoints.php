<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use GuzzleHttp\Psr7\Uri;
use InvalidArgumentException;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Doctor\UsedEndpoints;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Exchange;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Outcome;
use Restock\KlaviyoBackInStock\Model\Klaviyo\OutcomeKind;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Verdict;

/**
 * Whether Klaviyo's endpoints answer the server. The request is empty, without an account, a list or a person, so
 * Klaviyo refuses it and subscribes nobody.
 */
class Endpoints implements CheckInterface
{
    private const SECONDS = 2;

    public function __construct(
        private readonly Config $config,
        private readonly UsedEndpoints $used,
        private readonly Exchange $exchange
    ) {
    }

    public function check(Subject $subject): array
    {
        return array_map(
            fn (string $name): Finding => $this->endpoint($name, $subject),
            $this->names($subject->storeId())
        );
    }

    /**
     * @param 'onsite'|'client'|'server'|'opt_in' $name
     */
    private function endpoint(string $name, Subject $subject): Finding
    {
        $url = $this->config->endpoint($name, $subject->storeId());
        $seconds = $subject->seconds(self::SECONDS);
        try {
            $outcome = $this->ask($name, $url, $seconds, $subject->storeId());
        } catch (InvalidArgumentException) {
            return Finding::failed(
                __('"%1" is not a valid endpoint.', $url),
                __('Restore the default under "Advanced".')
            );
        }
        $host = (new Uri($url))->getHost();
        if ($outcome->reason === 'timeout' && $seconds < self::SECONDS) {
            // The other checks left too little time to say that nothing answers.
            return Finding::unknown(__('Klaviyo did not answer (%1).', 'timeout'), __('Run the checks again.'));
        }

        return match ($outcome->kind) {
            OutcomeKind::Accepted, OutcomeKind::Refused => Finding::passed(__('Klaviyo answers at %1.', $url)),
            OutcomeKind::Retired => $this->retired($name, $url, $subject->storeId()),
            OutcomeKind::Unreachable => $this->unreachable($host, $subject->storeId()),
            default => Finding::unknown(
                __('Klaviyo is temporarily unavailable at %1.', $url),
                __('Run the checks again.')
            ),
        };
    }

    /**
     * @param float $seconds time limit
     */
    private function ask(string $name, string $url, float $seconds, int $storeId): Outcome
    {
        $isOnsite = $name === 'onsite';
        $revision = $this->config->revision($storeId);
        $headers = $isOnsite
            ? ['Content-Type' => 'application/x-www-form-urlencoded']
            : ['Content-Type' => 'application/vnd.api+json', 'revision' => $revision];

        return $this->exchange->post(
            $url,
            $headers,
            $isOnsite ? '' : '{}',
            $seconds,
            $isOnsite ? Verdict::Success : Verdict::Status
        );
    }

    private function retired(string $name, string $url, int $storeId): Finding
    {
        if ($name === 'opt_in') {
            return Finding::failed(
                __('Klaviyo retired %1. It records no consent, and adds nobody to the list.', $url),
                __('Update the module, or disable the marketing opt-in and SMS.')
            );
        }

        return $name === 'onsite' && $this->config->usesClientApi($storeId)
            ? Finding::unknown(
                __('Klaviyo retired %1. The form uses the client API in its place.', $url),
                __('Change the subscription method to the client API.')
            )
            : Finding::failed(
                __('Klaviyo retired %1. Nobody can subscribe.', $url),
                __('Change the subscription method, or update the module.')
            );
    }

    private function unreachable(string $host, int $storeId): Finding
    {
        $message = __('The server cannot reach %1.', $host);

        return $this->config->deliveryMode($storeId) === Mode::Direct
            ? Finding::unknown($message, __('Browsers call Klaviyo themselves. Try the form in a browser.'))
            : Finding::failed($message, __('Allow the server to call this host by HTTPS.'));
    }

    /**
     * @return list<'onsite'|'client'|'server'|'opt_in'>
     */
    private function names(int $storeId): array
    {
        $usesServer = $this->config->deliveryMode($storeId) !== Mode::Direct
            && $this->config->storedPrivateKey($storeId) !== '';

        return [...$this->used->names($storeId), ...($usesServer ? ['server'] : [])];
    }
}
