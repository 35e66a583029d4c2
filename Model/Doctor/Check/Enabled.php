<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Whether the store view shows forms at all.
 */
class Enabled implements CheckInterface
{
    public function __construct(private readonly Config $config)
    {
    }

    public function check(Subject $subject): array
    {
        return [$this->config->isEnabled($subject->storeId())
            ? Finding::passed(__('Back-in-stock alerts are enabled.'))
            : Finding::failed(
                __('Back-in-stock alerts are not enabled.'),
                __('Set "Enabled" to "Yes" and save the settings.')
            )];
    }
}
