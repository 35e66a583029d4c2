<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Whether there is a valid public key, and which setting it comes from.
 */
class PublicKey implements CheckInterface
{
    public function __construct(private readonly Config $config)
    {
    }

    public function check(Subject $subject): array
    {
        $key = $this->config->companyId($subject->storeId());
        if ($key === '') {
            return [Finding::failed(
                __('There is no valid Public API Key. No form is shown.'),
                __('Copy the key from Klaviyo: Settings → API keys. It has six letters and digits.')
            )];
        }

        return [Finding::passed($this->config->hasOwnPublicKey($subject->storeId())
            ? __('The Public API Key is %1.', $key)
            : __('The Public API Key is %1, from Klaviyo\'s own extension.', $key))];
    }
}
