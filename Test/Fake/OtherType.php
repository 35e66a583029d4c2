<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Type\AbstractType;

/**
 * A type that is none of those which the module knows children of.
 */
final class OtherType extends AbstractType
{
    public function __construct()
    {
    }

    public function deleteTypeSpecificData(Product $product)
    {
    }
}
