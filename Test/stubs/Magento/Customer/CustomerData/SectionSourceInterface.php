<?php

declare(strict_types=1);

namespace Magento\Customer\CustomerData;

interface SectionSourceInterface
{
    /**
     * @return array<string, mixed>
     */
    public function getSectionData();
}
