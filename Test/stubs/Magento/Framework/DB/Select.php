<?php

declare(strict_types=1);

namespace Magento\Framework\DB;

class Select
{
    /**
     * @param array<int|string, string>|string $name
     * @param array<int|string, mixed>|string $cols
     * @return $this
     */
    public function from($name, $cols = '*')
    {
        return $this;
    }

    /**
     * @param string $cond
     * @param mixed $value
     * @return $this
     */
    public function where($cond, $value = null)
    {
        return $this;
    }

    /**
     * @param mixed $spec
     * @return $this
     */
    public function order($spec)
    {
        return $this;
    }

    /**
     * @param mixed $spec
     * @return $this
     */
    public function group($spec)
    {
        return $this;
    }

    /**
     * @param int|null $count
     * @param int|null $offset
     * @return $this
     */
    public function limit($count = null, $offset = null)
    {
        return $this;
    }

    /**
     * @param bool $flag
     * @return $this
     */
    public function distinct($flag = true)
    {
        return $this;
    }

    /**
     * @param array<string, string> $name
     * @param string $cond
     * @param array<int|string, string> $cols
     * @return $this
     */
    public function join($name, $cond, $cols = [])
    {
        return $this;
    }

    /**
     * @param array<string, string> $name
     * @param string $cond
     * @param array<int|string, string> $cols
     * @return $this
     */
    public function joinLeft($name, $cond, $cols = [])
    {
        return $this;
    }

    /**
     * @param string $cond
     * @param mixed $value
     * @return $this
     */
    public function having($cond, $value = null)
    {
        return $this;
    }

    public function __toString(): string
    {
        return '';
    }
}
