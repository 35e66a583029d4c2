<?php

declare(strict_types=1);

namespace Magento\User\Model;

class User
{
    /**
     * @return string|null
     */
    public function getEmail()
    {
        return null;
    }
}
