<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Restock\KlaviyoBackInStock\Model\Channel as ChannelValue;

/**
 * Options of "Offered Channels".
 */
class Channel implements OptionSourceInterface
{
    public function toOptionArray(): array
    {
        return array_map(
            static fn (ChannelValue $channel): array => ['value' => $channel->value, 'label' => $channel->label()],
            ChannelValue::cases()
        );
    }
}
