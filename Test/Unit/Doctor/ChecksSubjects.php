<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Catalog\Model\Product as MagentoProduct;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * For tests of single checks: the checks of store view 1 in website 1.
 */
trait ChecksSubjects
{
    /**
     * @return list<string> "state: message", one for each finding
     */
    private function check(CheckInterface $check, ?Subject $subject = null): array
    {
        return array_map(
            static fn (Finding $finding): string => $finding->state->value . ': ' . $finding->message,
            $check->check($subject ?? $this->subject())
        );
    }

    private function subject(
        ?MagentoProduct $product = null,
        string $sku = '',
        ?MagentoProduct $page = null,
        ?Clock $clock = null
    ): Subject {
        return new Subject(new StoreView(), $sku, $product, $page ?? $product, $clock ?? new Clock(), 8);
    }
}
