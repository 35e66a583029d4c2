<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * The Klaviyo interface that receives the subscriptions of the storefront.
 */
enum Route: string
{
    case Onsite = 'onsite';
    case Client = 'client';
}
