<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\Encryption\EncryptorInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Receipts;

/**
 * Recognizes a request that the shop has confirmed before. A client whose connection broke cannot know that, and sends
 * its request again. Without this, a shopper who was notified meanwhile would be subscribed a second time.
 */
class Replay
{
    private const DAY = 86400;

    public function __construct(
        private readonly Receipts $receipts,
        private readonly EncryptorInterface $encryptor
    ) {
    }

    /**
     * @param string $requestId the client's own ID of the request; '' if it has none
     * @return Status|null what the shop replied; null if the request is new
     */
    public function of(string $requestId, Entry $entry): ?Status
    {
        return $requestId === '' ? null : Status::tryFrom($this->receipts->find($this->key($requestId, $entry)));
    }

    /**
     * Remembers a confirmed request for a day.
     */
    public function confirm(string $requestId, Entry $entry, Status $status): void
    {
        if ($requestId !== '') {
            $this->receipts->save($this->key($requestId, $entry), $status->value, self::DAY);
        }
    }

    /**
     * The content counts, too: a client that uses one ID for several requests loses none of them.
     */
    private function key(string $requestId, Entry $entry): string
    {
        return $this->encryptor->hash("restock|receipt|$requestId|" . $entry->identity());
    }
}
