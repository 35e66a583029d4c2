<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * What an exchange with Klaviyo can result in. The same kinds as in src/klaviyo/outcome.ts.
 */
enum OutcomeKind: string
{
    case Accepted = 'accepted';

    /** Klaviyo refused the request. */
    case Refused = 'refused';

    /** 404 or 410: the endpoint is gone for good. */
    case Retired = 'retired';

    /** 429. */
    case Throttled = 'throttled';

    /** 5xx. */
    case Unavailable = 'unavailable';

    /** No complete reply. */
    case Unreachable = 'unreachable';

    /** A reply that is not from Klaviyo or cannot be understood: a redirect, an HTML page, malformed JSON. */
    case Unintelligible = 'unintelligible';
}
