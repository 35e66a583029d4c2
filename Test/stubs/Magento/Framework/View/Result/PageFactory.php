<?php

declare(strict_types=1);

namespace Magento\Framework\View\Result;

class PageFactory
{
    /**
     * @return Page
     */
    public function create()
    {
        return new Page();
    }
}
