<?php

declare(strict_types=1);

namespace Magento\Framework\App\Config;

class Value
{
    private mixed $value = null;

    private ?bool $new = null;

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
     * @return int|string|null
     */
    public function getId()
    {
        return null;
    }

    /**
     * @param bool|null $flag
     * @return bool
     */
    public function isObjectNew($flag = null)
    {
        $this->new = $flag ?? $this->new;

        return $this->new ?? $this->getId() === null;
    }

    /**
     * @return $this
     */
    public function beforeSave()
    {
        $this->isObjectNew(true);

        return $this;
    }
}
