<?php

declare(strict_types=1);

namespace Magento\Catalog\Model\Product\Type;

abstract class AbstractType
{
}
