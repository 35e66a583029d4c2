<?php

declare(strict_types=1);

namespace Magento\Framework\DB;

class Select
{
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

    public function __toString(): string
    {
        return '';
    }
}
