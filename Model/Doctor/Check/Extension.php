<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Module\Manager;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Whether Klaviyo's own extension is there, which tells Klaviyo the catalog and the stock.
 */
class Extension implements CheckInterface
{
    public const MODULE = 'Klaviyo_Reclaim';

    public function __construct(private readonly Manager $modules, private readonly Config $config)
    {
    }

    public function check(Subject $subject): array
    {
        $storeId = $subject->storeId();
        if (!$this->modules->isEnabled(self::MODULE)) {
            return [$this->missing($storeId)];
        }
        if (!$this->config->isExtensionEnabled($storeId)) {
            return [Finding::failed(
                __('Klaviyo\'s own extension is disabled in its settings.'),
                __('Enable it under Stores → Configuration → Klaviyo → General.')
            )];
        }

        return [$this->compare(
            $this->config->extensionPublicKey($storeId),
            $this->config->companyId($storeId)
        )];
    }

    /**
     * @param string $key public key of the extension; '' if there is none
     * @param string $used public key of the form
     */
    private function compare(string $key, string $used): Finding
    {
        $advice = __('Use one Klaviyo account for both: its catalog has the variants that shoppers wait for.');
        if ($key === '') {
            return Finding::failed(__('Klaviyo\'s own extension has no Public API Key.'), $advice);
        }

        return $key === $used
            ? Finding::passed(__('Klaviyo\'s own extension uses the same Public API Key.'))
            : Finding::failed(__('Klaviyo\'s own extension uses another Public API Key (%1).', $key), $advice);
    }

    private function missing(int $storeId): Finding
    {
        $message = __('Klaviyo\'s own extension is not enabled. Without it, Klaviyo does not know the stock.');

        return $this->config->integration($storeId) === '$magento_two'
            ? Finding::failed($message, __('Install klaviyo/magento2-extension and connect it to Klaviyo.'))
            : Finding::unknown($message, __('Make sure that your own catalog feed has the stock of every variant.'));
    }
}
