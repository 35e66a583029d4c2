<?php

declare(strict_types=1);

namespace Magento\Customer\Helper\Session;

use Magento\Customer\Api\Data\CustomerInterface;

class CurrentCustomer
{
    /**
     * @return int|null
     */
    public function getCustomerId()
    {
        return null;
    }

    /**
     * @return CustomerInterface
     */
    public function getCustomer()
    {
        throw new \LogicException('No customer');
    }
}
