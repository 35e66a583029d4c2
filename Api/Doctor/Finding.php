<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Doctor;

use Magento\Framework\Phrase;

/**
 * One line of the doctor's report.
 */
class Finding
{
    /**
     * @param Phrase $message plain text; it contains neither a private key nor a shopper's address
     * @param Phrase|null $advice plain text that says what to do; null if there is nothing to do
     */
    private function __construct(
        public readonly State $state,
        public readonly Phrase $message,
        public readonly ?Phrase $advice = null
    ) {
    }

    public static function passed(Phrase $message): self
    {
        return new self(State::Passed, $message);
    }

    public static function failed(Phrase $message, Phrase $advice): self
    {
        return new self(State::Failed, $message, $advice);
    }

    public static function unknown(Phrase $message, ?Phrase $advice = null): self
    {
        return new self(State::Unknown, $message, $advice);
    }
}
