<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * How the subscriptions of the storefront reach Klaviyo.
 */
enum Mode: string
{
    /** From the browser. */
    case Direct = 'direct';

    /** From the browser, or through the shop if the browser cannot reach Klaviyo. */
    case Fallback = 'fallback';

    /** Always through the shop. */
    case Shop = 'shop';
}
