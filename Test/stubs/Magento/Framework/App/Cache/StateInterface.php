<?php

declare(strict_types=1);

namespace Magento\Framework\App\Cache;

interface StateInterface
{
    /**
     * @param string $cacheType
     * @return bool
     */
    public function isEnabled($cacheType);

    /**
     * @param string $cacheType
     * @param bool $isEnabled
     * @return void
     */
    public function setEnabled($cacheType, $isEnabled);

    /**
     * @return void
     */
    public function persist();
}
