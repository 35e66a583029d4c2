<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * How an attempt to deliver a request ended.
 */
enum AttemptState
{
    /** Delivered. */
    case Done;

    /** Another attempt would fail, too. */
    case Refused;

    /** A later attempt can succeed. */
    case Later;

    /** Nothing was sent, because all calls to this interface have to wait. */
    case Closed;
}
