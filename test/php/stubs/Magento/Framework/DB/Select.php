<?php

declare(strict_types=1);

namespace Magento\Framework\DB;

class Select
{
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
