<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\Module\Manager;

/**
 * The modules that are enabled.
 */
final class Modules extends Manager
{
    /**
     * @param list<string> $enabled for example "Klaviyo_Reclaim"
     */
    public function __construct(private readonly array $enabled)
    {
    }

    public function isEnabled($moduleName)
    {
        return in_array($moduleName, $this->enabled, true);
    }
}
