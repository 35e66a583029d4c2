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
 * Whether the list exists that the form records consent in.
 */
class MarketingList implements CheckInterface
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
        $list = $this->config->list($storeId);
        $key = $this->account->key($storeId);
        if ($list === '' || $key === '' || $this->account->obstacle($storeId) !== null) {
            return [];
        }
        $answer = $this->lookup->list($list, $key, $this->account->options(
            $storeId,
            $subject->seconds(self::SECONDS)
        ));
        if ($answer->isKeyRefused()) {
            // The check of the account says it.
            return [];
        }

        return [$this->account->trouble($answer, 'lists:read') ?? ($answer->records === []
            ? Finding::failed(
                __('Klaviyo does not have the list %1.', $list),
                __('Copy the List ID from the settings of the list in Klaviyo.')
            )
            : Finding::passed(__('The list %1 exists.', $list)))];
    }
}
