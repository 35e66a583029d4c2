<?php

declare(strict_types=1);

namespace Magento\Framework\GraphQl\Query;

use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;

interface ResolverInterface
{
    /**
     * @param mixed $context
     * @param array<string, mixed>|null $value
     * @param array<string, mixed>|null $args
     * @return mixed
     */
    public function resolve(Field $field, $context, ResolveInfo $info, ?array $value = null, ?array $args = null);
}
