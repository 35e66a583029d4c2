<?php

declare(strict_types=1);

namespace Magento\Config\Model\Config\Backend;

use Magento\Framework\App\Config\Value;

class Encrypted extends Value
{
    /**
     * @return void
     */
    public function beforeSave()
    {
        $this->setValue('encrypted:' . (is_scalar($this->getValue()) ? (string) $this->getValue() : ''));
    }
}
