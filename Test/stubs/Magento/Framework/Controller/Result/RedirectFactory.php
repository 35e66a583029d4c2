<?php

declare(strict_types=1);

namespace Magento\Framework\Controller\Result;

class RedirectFactory
{
    /**
     * @return Redirect
     */
    public function create()
    {
        return new Redirect();
    }
}
