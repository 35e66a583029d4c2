<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Exception;
use Magento\Framework\Webapi\Rest\Response;
use Restock\KlaviyoBackInStock\Model\Api\TooManyRequests;

/**
 * Tells a client that sent too many requests how long to wait.
 */
class AddRetryAfter
{
    /**
     * @param Exception $exception that the response reports
     */
    public function beforeSetException(Response $subject, $exception): void
    {
        if ($exception instanceof TooManyRequests) {
            $subject->setHeader('Retry-After', (string) $exception->retryAfter, true);
        }
    }
}
