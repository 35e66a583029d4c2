<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Psr\Log\AbstractLogger;

final class Log extends AbstractLogger
{
    /** @var list<string> level, message and context */
    public array $lines = [];

    /**
     * @param mixed $level
     * @param string|\Stringable $message
     * @param array<mixed> $context
     */
    public function log($level, $message, array $context = []): void
    {
        $this->lines[] = (is_string($level) ? $level : '') . ': ' . $message . print_r($context, true);
    }
}
