<?php

declare(strict_types=1);

namespace Magento\Backend\Model\Auth;

use Magento\User\Model\User;

class Session
{
    /**
     * @return User|null
     */
    public function getUser()
    {
        return null;
    }
}
