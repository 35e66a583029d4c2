<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Restock\KlaviyoBackInStock\Model\Route as RouteValue;

/**
 * Options of "Subscription Method".
 */
class Route implements OptionSourceInterface
{
    public function toOptionArray(): array
    {
        return [
            [
                'value' => RouteValue::Onsite->value,
                'label' => __('Onsite endpoint (as described by Klaviyo for Magento)'),
            ],
            ['value' => RouteValue::Client->value, 'label' => __('Client API')],
        ];
    }
}
