<?php

declare(strict_types=1);

namespace Magento\Csp\Api;

interface PolicyCollectorInterface
{
    /**
     * @param Data\PolicyInterface[] $defaultPolicies
     * @return Data\PolicyInterface[]
     */
    public function collect(array $defaultPolicies = []): array;
}
