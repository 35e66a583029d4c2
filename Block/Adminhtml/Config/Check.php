<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block\Adminhtml\Config;

/**
 * The button that runs the checks.
 */
class Check extends Button
{
    protected function script(): array
    {
        return ['Restock_KlaviyoBackInStock/js/check' => [
            'url' => $this->getUrl('restock/doctor/check'),
            'store' => $this->scope->storeCode(),
            'running' => (string) __('The checks are running…'),
            'failed' => (string) __('The checks cannot be run. Reload the page and try again.'),
        ]];
    }

    protected function templateFile(): string
    {
        return 'Restock_KlaviyoBackInStock::config/check.phtml';
    }
}
