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
        $key = $this->config->extensionPublicKey($storeId);
        $used = $this->config->companyId($storeId);
        if ($key === '') {
            return [Finding::unknown(
                __('Klaviyo\'s own extension has no Public API Key.'),
                __('Make sure that it is connected to the Klaviyo account whose key the form uses.')
            )];
        }

        // Without a key of the form there is nothing to compare. The check of the key says it.
        return $used === '' ? [] : [$key === $used ? $this->same($storeId) : Finding::failed(
            __('Klaviyo\'s own extension uses another Public API Key (%1).', $key),
            __('Use one Klaviyo account for both: its catalog has the variants that shoppers wait for.')
        )];
    }

    /**
     * The extension's own setting turns off its scripts and its newsletter, but not the stock that Klaviyo asks for.
     */
    private function same(int $storeId): Finding
    {
        return Finding::passed($this->config->isExtensionEnabled($storeId)
            ? __('Klaviyo\'s own extension uses the same Public API Key.')
            : __(
                'Klaviyo\'s own extension uses the same Public API Key. It is disabled in its settings, but Klaviyo '
                . 'can still read the stock.'
            ));
    }

    private function missing(int $storeId): Finding
    {
        $message = __('Klaviyo\'s own extension is not enabled. Without it, Klaviyo does not know the stock.');

        return $this->config->integration($storeId) === '$magento_two'
            ? Finding::failed($message, __('Install klaviyo/magento2-extension and connect it to Klaviyo.'))
            : Finding::unknown($message, __('Make sure that your own catalog feed has the stock of every variant.'));
    }
}
