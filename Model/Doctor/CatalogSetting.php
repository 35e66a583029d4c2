<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Config\Console\Command\EmulatedAdminhtmlAreaProcessor;
use Magento\Config\Model\Config\Factory;
use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Saves the catalog ID of a store view as the configuration page does, from the admin or from the command line.
 *
 * In single-store mode, the page shows and saves the default scope only. A value of the store view would outrank it,
 * and nobody could see it there.
 */
class CatalogSetting
{
    private const SETTINGS = 'config';

    private const PAGES = 'full_page';

    public function __construct(
        private readonly EmulatedAdminhtmlAreaProcessor $area,
        private readonly Factory $configs,
        private readonly TypeListInterface $caches,
        private readonly Config $config,
        private readonly StoreManagerInterface $stores
    ) {
    }

    /**
     * Whether the ID is saved for the store view, not for the default scope.
     */
    public function isOfStoreView(): bool
    {
        return !$this->stores->isSingleStoreMode();
    }

    /**
     * The configuration cache is clean afterwards. Cached pages still have the old ID, so their cache is invalid.
     *
     * @throws LocalizedException if the value is not valid, or if a file or an environment variable sets another one
     */
    public function save(int $storeId, string $catalog): void
    {
        $data = [
            'section' => Config::SECTION,
            'website' => null,
            'store' => $this->isOfStoreView() ? $storeId : null,
            'groups' => ['subscription' => ['fields' => ['catalog' => ['value' => $catalog]]]],
        ];
        $this->area->process(function () use ($data): bool {
            $this->configs->create(['data' => $data])->save();

            return true;
        });
        // Magento skips a locked setting without an error.
        if ($this->config->catalog($storeId) !== $catalog) {
            throw new LocalizedException(
                __('The Catalog ID is locked. It comes from app/etc or from an environment variable.')
            );
        }
        $this->caches->cleanType(self::SETTINGS);
        $this->caches->invalidate(self::PAGES);
    }
}
