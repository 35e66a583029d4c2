<?php

declare(strict_types=1);

namespace Magento\Framework\GraphQl\Query\Resolver;

interface IdentityInterface
{
    /**
     * @param array<string, mixed> $resolvedData
     * @return list<string>
     */
    public function getIdentities(array $resolvedData): array;
}
