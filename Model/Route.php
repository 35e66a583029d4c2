<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * Which of Klaviyo's interfaces takes the storefront's subscriptions.
 */
enum Route: string
{
    case Onsite = 'onsite';
    case Client = 'client';
}
