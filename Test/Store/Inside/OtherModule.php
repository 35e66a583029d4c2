<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Store\Inside;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;

/**
 * Hides products, as the modules of Adobe Commerce do for some customers.
 */
class OtherModule implements ObserverInterface
{
    public static int $filtered = 0;

    public static int $marked = 0;

    public function execute(Observer $observer)
    {
        $collection = $observer->getData('collection');
        if ($observer->getEvent()->getName() === 'eav_collection_abstract_load_before') {
            $collection->addFieldToFilter('entity_id', ['neq' => self::$filtered]);
        } else {
            $collection->getItemById(self::$marked)?->setIsHidden(true);
        }
    }
}
