<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Module\Manager;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Whether Magento's own stock alert is shown beside the form.
 */
class MagentosAlert implements CheckInterface
{
    private const MODULE = 'Magento_ProductAlert';

    public function __construct(private readonly Config $config, private readonly Manager $modules)
    {
    }

    public function check(Subject $subject): array
    {
        // The setting stays in the database when its module is disabled.
        $isShown = $this->modules->isEnabled(self::MODULE) && $this->config->hasMagentosAlert($subject->storeId());

        return [$isShown
            ? Finding::failed(
                __('Magento\'s own stock alert is shown as well. Shoppers see two ways to do the same.'),
                __('Disable it under Stores → Configuration → Catalog → Catalog → Product Alerts.')
            )
            : Finding::passed(__('Magento\'s own stock alert is disabled.'))];
    }
}
