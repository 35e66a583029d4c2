<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Restock\KlaviyoBackInStock\Model\Channel as ChannelValue;

/**
 * The choices of "Offered Channels".
 */
class Channel implements OptionSourceInterface
{
    public function toOptionArray(): array
    {
        return [
            ['value' => ChannelValue::Email->value, 'label' => __('E-mail')],
            ['value' => ChannelValue::Sms->value, 'label' => __('SMS')],
            ['value' => ChannelValue::WhatsApp->value, 'label' => __('WhatsApp')],
        ];
    }
}
