<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * One of Klaviyo's own messages about a refused request. It can repeat what the shopper entered.
 */
class Message
{
    /**
     * @param string|null $code for example "invalid" or "not_authenticated"; JSON:API only
     * @param string|null $pointer place in the request's body; JSON:API only
     */
    public function __construct(
        public readonly string $text,
        public readonly ?string $code = null,
        public readonly ?string $pointer = null
    ) {
    }
}
