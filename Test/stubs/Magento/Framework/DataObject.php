<?php

declare(strict_types=1);

namespace Magento\Framework;

class DataObject
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
    public function getData($key = '')
    {
        return $key === '' ? $this->data : $this->data[$key] ?? null;
    }

    /**
     * @param string $key
     * @param mixed $value
     * @return $this
     */
    public function setData($key, $value = null)
    {
        $this->data[$key] = $value;

        return $this;
    }
}
