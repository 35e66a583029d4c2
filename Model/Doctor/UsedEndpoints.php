<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Route;

/**
 * Klaviyo's public endpoints that the settings of a store view use. Browsers call them, or the shop in their place.
 */
class UsedEndpoints
{
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * @return list<'onsite'|'client'|'opt_in'>
     */
    public function names(int $storeId): array
    {
        $names = $this->config->route($storeId) === Route::Onsite ? ['onsite'] : [];
        // The client API is for browsers. The shop uses the server API in its place.
        if ($this->config->usesClientApi($storeId) && $this->config->deliveryMode($storeId) !== Mode::Shop) {
            $names[] = 'client';
        }
        if ($this->config->list($storeId) !== '') {
            $names[] = 'opt_in';
        }

        return $names;
    }
}
