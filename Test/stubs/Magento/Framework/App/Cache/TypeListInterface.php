<?php

declare(strict_types=1);

namespace Magento\Framework\App\Cache;

interface TypeListInterface
{
    /**
     * @param string|list<string> $typeCode
     * @return void
     */
    public function invalidate($typeCode);

    /**
     * @param string $typeCode
     * @return void
     */
    public function cleanType($typeCode);
}
