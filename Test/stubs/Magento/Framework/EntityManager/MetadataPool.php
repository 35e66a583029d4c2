<?php

declare(strict_types=1);

namespace Magento\Framework\EntityManager;

class MetadataPool
{
    /**
     * @param string $entityType
     * @return EntityMetadataInterface
     */
    public function getMetadata($entityType)
    {
        throw new \LogicException('The stubs have no entities.');
    }
}
