<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store\Inside;

use Magento\Framework\DataObject\IdentityInterface;
use Magento\Framework\Event\Invoker\InvokerDefault;
use Magento\Framework\Event\Observer;

/**
 * Collects what a cache outside Magento gets if it reads only the identities of the objects in Magento's events.
 */
class IdentitiesOnly extends InvokerDefault
{
    private const EVENTS = ['clean_cache_by_tags', 'clean_cache_after_reindex'];

    /** @var array<string, true> */
    public static array $told = [];

    public function dispatch(array $configuration, Observer $observer)
    {
        $object = $observer->getEvent()->getData('object');
        if (in_array($observer->getEvent()->getName(), self::EVENTS, true) && $object instanceof IdentityInterface) {
            self::$told += array_fill_keys($object->getIdentities(), true);
        }
        parent::dispatch($configuration, $observer);
    }
}
