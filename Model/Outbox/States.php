<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Outbox;

use Magento\Framework\Data\OptionSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;

/**
 * The states of an entry, for the admin's list.
 */
class States implements OptionSourceInterface
{
    public function toOptionArray(): array
    {
        return [
            ['value' => (string) Outbox::WAITING, 'label' => __('Waiting')],
            ['value' => (string) Outbox::FAILED, 'label' => __('Failed')],
        ];
    }
}
