<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoAccount;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;

/**
 * Whether the private key and the public key belong to the same account.
 */
class Account implements CheckInterface
{
    private const SECONDS = 2;

    public function __construct(
        private readonly Config $config,
        private readonly KlaviyoAccount $account,
        private readonly Lookup $lookup
    ) {
    }

    public function check(Subject $subject): array
    {
        $storeId = $subject->storeId();
        $key = $this->account->key($storeId);
        if ($key === '') {
            return [$this->withoutKey($storeId)];
        }
        $obstacle = $this->account->obstacle($storeId);
        if ($obstacle !== null) {
            return [$obstacle];
        }
        $answer = $this->lookup->account($key, $this->account->options($storeId, $subject->seconds(self::SECONDS)));
        $trouble = $this->account->trouble($answer, 'accounts:read');
        if ($trouble !== null) {
            return [$trouble];
        }
        $publicKey = ($answer->records[0] ?? null)?->text('public_api_key') ?? '';

        return [$this->compare($publicKey, $this->config->companyId($storeId))];
    }

    /**
     * @param string $publicKey of the account that the private key belongs to
     * @param string $used public key of the form; '' if there is none
     */
    private function compare(string $publicKey, string $used): Finding
    {
        if ($publicKey === $used) {
            return Finding::passed(__('Both API keys belong to the same Klaviyo account.'));
        }

        return $used === ''
            ? Finding::failed(
                __('The account of the Private API Key has the Public API Key %1.', $publicKey),
                __('Enter this key as Public API Key.')
            )
            : Finding::failed(
                __('The Private API Key belongs to the account %1, but the form uses %2.', $publicKey, $used),
                __('Enter two keys of the same Klaviyo account.')
            );
    }

    private function withoutKey(int $storeId): Finding
    {
        return $this->config->storedPrivateKey($storeId) === ''
            ? Finding::unknown(
                __('Without a Private API Key, nobody can tell whether Klaviyo knows the Public API Key, and whether '
                    . 'the flow is live.'),
                __('Enter a key with the scopes %1.', 'accounts:read, metrics:read, flows:read, lists:read')
            )
            : Finding::failed(
                __('The Private API Key cannot be decrypted, or is not a valid key.'),
                __('Copy the key from Klaviyo again, or create a new one: Settings → API keys.')
            );
    }
}
