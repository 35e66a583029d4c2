<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * A product page as a shopper without cookies gets it.
 */
class PageReply
{
    /** The form's own element, in every theme. */
    private const FORM = '/<div[^>]*\sid="restock-\d/';

    /**
     * @param int|null $status HTTP status; null if there is no reply
     * @param string $policy content security policy that browsers enforce; '' if there is none
     */
    public function __construct(
        public readonly string $url,
        public readonly ?int $status,
        private readonly string $body = '',
        public readonly string $policy = ''
    ) {
    }

    public function isLoaded(): bool
    {
        return $this->status === 200;
    }

    public function hasForm(): bool
    {
        return preg_match(self::FORM, $this->body) === 1;
    }
}
