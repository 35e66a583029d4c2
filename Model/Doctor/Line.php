<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;

/**
 * A finding, with the check that it comes from.
 */
class Line
{
    /**
     * @param string $check name of the check in etc/di.xml
     */
    public function __construct(public readonly string $check, public readonly Finding $finding)
    {
    }

    /**
     * @return array{check: string, state: string, message: string, advice: string}
     */
    public function toArray(): array
    {
        return [
            'check' => $this->check,
            'state' => $this->finding->state->value,
            'message' => (string) $this->finding->message,
            'advice' => (string) $this->finding->advice,
        ];
    }
}
