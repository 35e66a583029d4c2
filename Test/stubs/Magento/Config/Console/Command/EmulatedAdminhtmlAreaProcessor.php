<?php

declare(strict_types=1);

namespace Magento\Config\Console\Command;

class EmulatedAdminhtmlAreaProcessor
{
    /**
     * @param list<mixed> $params
     * @return bool|int|float|string|array<mixed>|null
     */
    public function process(callable $callback, array $params = [])
    {
        return null;
    }
}
