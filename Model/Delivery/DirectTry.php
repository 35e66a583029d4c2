<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Tries to deliver a request while the shopper waits.
 */
class DirectTry
{
    public function __construct(
        private readonly Config $config,
        private readonly Slots $slots,
        private readonly Sender $sender
    ) {
    }

    /**
     * @return Attempt|null null if too many requests wait for Klaviyo already, and nothing was sent
     */
    public function send(Entry $entry): ?Attempt
    {
        $seconds = $this->config->deliveryLimit($entry->storeId);
        $slot = $this->slots->take($seconds);
        if ($slot === null) {
            return null;
        }
        try {
            return $this->sender->send($entry, false, $seconds, 0);
        } finally {
            $this->slots->release($slot);
        }
    }
}
