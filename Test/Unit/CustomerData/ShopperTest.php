<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\CustomerData;

use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Helper\Session\CurrentCustomer;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\CustomerData\Shopper;

final class ShopperTest extends TestCase
{
    public function testASignedInCustomerFindsTheirAddress(): void
    {
        $customer = self::createStub(CustomerInterface::class);
        $customer->method('getEmail')->willReturn('shopper@example.com');
        $current = self::createStub(CurrentCustomer::class);
        $current->method('getCustomerId')->willReturn(7);
        $current->method('getCustomer')->willReturn($customer);

        self::assertSame(['email' => 'shopper@example.com'], (new Shopper($current))->getSectionData());
    }

    public function testAGuestGetsNothingAndNoCustomerIsLoaded(): void
    {
        $current = $this->createMock(CurrentCustomer::class);
        $current->method('getCustomerId')->willReturn(null);
        $current->expects(self::never())->method('getCustomer');

        self::assertSame([], (new Shopper($current))->getSectionData());
    }
}
