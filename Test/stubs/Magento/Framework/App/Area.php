<?php

declare(strict_types=1);

namespace Magento\Framework\App;

class Area
{
    public const AREA_FRONTEND = 'frontend';
}
