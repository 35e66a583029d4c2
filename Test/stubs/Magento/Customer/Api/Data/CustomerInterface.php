<?php

declare(strict_types=1);

namespace Magento\Customer\Api\Data;

interface CustomerInterface
{
    /**
     * @return string
     */
    public function getEmail();
}
