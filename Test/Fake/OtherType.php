<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Type\AbstractType;

/**
 * A product type whose children the module does not know.
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
