<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * What became of a request.
 */
enum Status: string
{
    /** Klaviyo accepted it. Nothing is stored. */
    case Accepted = 'accepted';

    /** It is stored, and the shop will deliver it. */
    case Queued = 'queued';

    /** The shopper has to correct it. */
    case Invalid = 'invalid';

    /** Klaviyo refused it, or this store view takes no requests. */
    case Refused = 'refused';

    /** The shop cannot take it now. Nothing is stored. */
    case Busy = 'busy';
}
