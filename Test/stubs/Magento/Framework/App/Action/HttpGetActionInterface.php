<?php

declare(strict_types=1);

namespace Magento\Framework\App\Action;

interface HttpGetActionInterface
{
    /**
     * @return mixed
     */
    public function execute();
}
