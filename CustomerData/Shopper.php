<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\CustomerData;

use Magento\Customer\CustomerData\SectionSourceInterface;
use Magento\Customer\Helper\Session\CurrentCustomer;

/**
 * Private content "restock-customer": the address of a signed-in customer, so that the form can fill it in. It never
 * gets into a page, which may be cached.
 */
class Shopper implements SectionSourceInterface
{
    public function __construct(private readonly CurrentCustomer $currentCustomer)
    {
    }

    /**
     * @return array{email?: string} nothing for guests
     */
    public function getSectionData(): array
    {
        return (int) $this->currentCustomer->getCustomerId() > 0
            ? ['email' => (string) $this->currentCustomer->getCustomer()->getEmail()]
            : [];
    }
}
