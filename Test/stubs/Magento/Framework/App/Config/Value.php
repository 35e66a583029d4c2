<?php

declare(strict_types=1);

namespace Magento\Framework\App\Config;

class Value
{
    private mixed $value = null;

    /**
     * @return mixed
     */
    public function getValue()
    {
        return $this->value;
    }

    /**
     * @param mixed $value
     * @return $this
     */
    public function setValue($value)
    {
        $this->value = $value;

        return $this;
    }

    /**
     * @return $this
     */
    public function beforeSave()
    {
        return $this;
    }
}
