<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Source;

use Magento\Framework\Data\OptionSourceInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;

/**
 * Options of "Delivery Mode".
 */
class Delivery implements OptionSourceInterface
{
    public function toOptionArray(): array
    {
        return [
            ['value' => Mode::Direct->value, 'label' => __('From the browser')],
            [
                'value' => Mode::Fallback->value,
                'label' => __('From the browser, and through the shop if the browser cannot reach Klaviyo'),
            ],
            ['value' => Mode::Shop->value, 'label' => __('Always through the shop')],
        ];
    }
}
