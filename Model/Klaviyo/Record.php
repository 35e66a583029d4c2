<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * One resource of Klaviyo's API: an account, a metric, a flow, a list, a profile or an event.
 */
class Record
{
    /**
     * @param array<mixed> $attributes
     */
    public function __construct(public readonly string $id, private readonly array $attributes = [])
    {
    }

    /**
     * An attribute that is a text; '' if there is none.
     */
    public function text(string $name): string
    {
        $value = $this->attributes[$name] ?? '';

        return is_string($value) ? $value : '';
    }

    public function isTrue(string $name): bool
    {
        return ($this->attributes[$name] ?? null) === true;
    }
}
