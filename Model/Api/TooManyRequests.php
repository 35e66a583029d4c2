<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Api;

use Magento\Framework\Webapi\Exception as WebapiException;

/**
 * A client sent too many requests. The reply has the status 429 and a Retry-After.
 */
class TooManyRequests extends WebapiException
{
    private const STATUS = 429;

    /**
     * @param int $retryAfter seconds
     */
    public function __construct(public readonly int $retryAfter)
    {
        parent::__construct(__('Too many requests. Try again later.'), self::STATUS, self::STATUS);
    }
}
