<?php

declare(strict_types=1);

namespace Magento\Framework\EntityManager;

interface EntityMetadataInterface
{
    /**
     * @return string
     */
    public function getLinkField();
}
