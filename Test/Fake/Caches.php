<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\App\Cache\StateInterface;

/**
 * All caches are enabled.
 */
final class Caches implements StateInterface
{
    public function isEnabled($cacheType)
    {
        return true;
    }

    public function setEnabled($cacheType, $isEnabled)
    {
    }

    public function persist()
    {
    }
}
