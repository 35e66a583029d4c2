<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class State
{
    /**
     * @return string
     */
    public function getAreaCode()
    {
        return '';
    }

    /**
     * @param string $areaCode
     * @param callable $callback
     * @param array<mixed> $params
     * @return mixed
     */
    public function emulateAreaCode($areaCode, $callback, $params = [])
    {
        return $callback(...$params);
    }
}
