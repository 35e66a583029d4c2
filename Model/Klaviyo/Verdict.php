<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use stdClass;

/**
 * How an interface says in a 2xx reply that it accepted a request.
 */
enum Verdict
{
    /** Onsite: {"success": true}. Klaviyo documents no status code. */
    case Success;

    /** Server and list: 202, documented without a body. */
    case Status;

    /** Reading: {"data": …}. */
    case Document;

    /**
     * @param mixed $reply decoded JSON, objects as stdClass
     * @return bool|null true: accepted, false: refused, null: unintelligible
     */
    public function of(int $status, mixed $reply): ?bool
    {
        if ($this === self::Status) {
            return $status === 202 ? true : null;
        }
        if ($this === self::Document) {
            return $reply instanceof stdClass && property_exists($reply, 'data') ? true : null;
        }
        $success = $reply instanceof stdClass ? $reply->success ?? null : null;

        return is_bool($success) ? $success : null;
    }
}
