<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store\Inside;

use Magento\Framework\Event\Config;

/**
 * The store's observers, and the one of {@see OtherModule}.
 */
class OtherModuleEvents extends Config
{
    private const EVENTS = ['eav_collection_abstract_load_before', 'catalog_product_collection_load_after'];

    public function getObservers($eventName)
    {
        $observers = parent::getObservers($eventName) ?? [];
        if (in_array($eventName, self::EVENTS, true)) {
            $observers['other_module'] = ['name' => 'other_module', 'instance' => OtherModule::class];
        }

        return $observers;
    }
}
