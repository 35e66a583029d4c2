<?php

declare(strict_types=1);

namespace Magento\Framework\Indexer;

use Magento\Framework\DataObject\IdentityInterface;

class CacheContext implements IdentityInterface
{
    public function getIdentities()
    {
        return [];
    }
}
