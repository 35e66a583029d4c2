<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use stdClass;

/**
 * One resource of Klaviyo's API: an account, a metric, a flow or one of its actions, a list, a profile or an event.
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
     *
     * @param string ...$path of names, for an attribute within others
     */
    public function text(string ...$path): string
    {
        $value = $this->at($path);

        return is_string($value) ? $value : '';
    }

    /**
     * The texts within an attribute.
     *
     * @return list<string>
     */
    public function texts(string ...$path): array
    {
        $value = $this->at($path);

        return $value instanceof stdClass ? array_values(array_filter((array) $value, is_string(...))) : [];
    }

    public function isTrue(string $name): bool
    {
        return ($this->attributes[$name] ?? null) === true;
    }

    /**
     * @param string[] $path
     */
    private function at(array $path): mixed
    {
        $value = (object) $this->attributes;
        foreach ($path as $name) {
            $value = $value instanceof stdClass ? $value->$name ?? null : null;
        }

        return $value;
    }
}
