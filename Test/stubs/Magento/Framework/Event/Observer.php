<?php

declare(strict_types=1);

namespace Magento\Framework\Event;

class Observer
{
    /**
     * @param array<string, mixed> $data
     */
    public function __construct(private array $data = [])
    {
    }

    /**
     * @param string $key
     * @return mixed
     */
    public function getData($key)
    {
        return $this->data[$key] ?? null;
    }
}
