<?php

declare(strict_types=1);

namespace Magento\Backend\Model;

class Session
{
    /**
     * @param string $key
     * @return mixed
     */
    public function getData($key = '')
    {
        return null;
    }

    /**
     * @param string $key
     * @param mixed $value
     * @return void
     */
    public function setData($key, $value = null)
    {
    }
}
