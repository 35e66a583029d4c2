<?php

declare(strict_types=1);

namespace Magento\Framework\DB;

class Select
{
    public const COLUMNS = 'columns';

    /**
     * @param string $part
     * @return list<array{string, string|object, string|null}>
     */
    public function getPart($part)
    {
        return [];
    }

    /**
     * @param string $part
     * @param list<array{string, string|object, string|null}> $value
     * @return $this
     */
    public function setPart($part, $value)
    {
        return $this;
    }

    /**
     * @param array<int|string, string>|string $cols
     * @return $this
     */
    public function columns($cols = '*')
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
     * @param array<int|string, string> $cols
     * @return $this
     */
    public function from($name, $cols = [])
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
    public function where($cond, $value = null)
    {
        return $this;
    }
}
