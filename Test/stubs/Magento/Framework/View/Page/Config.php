<?php

declare(strict_types=1);

namespace Magento\Framework\View\Page;

class Config
{
    /**
     * @return Title
     */
    public function getTitle()
    {
        return new Title();
    }
}
