<?php

declare(strict_types=1);

namespace Magento\Framework\View\Page;

class Title
{
    /**
     * @param string $prefix
     * @return void
     */
    public function prepend($prefix)
    {
    }
}
