<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Module\Manager;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoIntegrations;

/**
 * Whether Klaviyo has access to Magento, where it asks its own extension for the stock.
 */
class Integration implements CheckInterface
{
    public function __construct(
        private readonly Manager $modules,
        private readonly Config $config,
        private readonly KlaviyoIntegrations $integrations
    ) {
    }

    public function check(Subject $subject): array
    {
        $usesExtension = $this->modules->isEnabled(Extension::MODULE)
            && $this->config->integration($subject->storeId()) === '$magento_two';
        if (!$usesExtension) {
            return [];
        }
        $statuses = $this->integrations->statuses();
        if (in_array(KlaviyoIntegrations::ACTIVE, $statuses, true)) {
            return [Finding::passed(__('Klaviyo\'s integration in Magento is active.'))];
        }

        return [$statuses === []
            ? Finding::unknown(
                __('Magento does not have an integration that Klaviyo\'s own extension created.'),
                __('Create it under Stores → Configuration → Klaviyo → Setup OAuth, and activate it under System → '
                    . 'Integrations.')
            )
            : Finding::failed(
                __('Klaviyo\'s integration in Magento is not active, so Klaviyo cannot read the stock.'),
                __('Activate it under System → Integrations.')
            )];
    }
}
