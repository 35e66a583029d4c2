<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Api;

use Restock\KlaviyoBackInStock\Api\Data\SubscriptionResultInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Result;

/**
 * A result in the words of the API.
 */
class SubscriptionResult implements SubscriptionResultInterface
{
    public function __construct(private readonly Result $result)
    {
    }

    public function getStatus(): string
    {
        return $this->result->status->value;
    }

    public function getReason(): ?string
    {
        return $this->result->reason?->value;
    }
}
