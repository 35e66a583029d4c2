<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Framework\EntityManager\EntityMetadataInterface;
use Magento\Framework\EntityManager\MetadataPool;

/**
 * Knows only the field that links a product to its data. Adobe Commerce uses another field than Open Source.
 */
final class Metadata extends MetadataPool implements EntityMetadataInterface
{
    public function __construct(private readonly string $linkField = 'entity_id')
    {
    }

    public function getMetadata($entityType)
    {
        return $this;
    }

    public function getLinkField()
    {
        return $this->linkField;
    }

    public function getIdentifierField()
    {
        throw new LogicException('No test needs this.');
    }

    public function getEntityTable()
    {
        throw new LogicException('No test needs this.');
    }

    public function getEntityConnectionName()
    {
        throw new LogicException('No test needs this.');
    }

    public function generateIdentifier()
    {
        throw new LogicException('No test needs this.');
    }

    public function getEntityContext()
    {
        throw new LogicException('No test needs this.');
    }

    public function getEavEntityType()
    {
        throw new LogicException('No test needs this.');
    }

    public function getEntityConnection()
    {
        throw new LogicException('No test needs this.');
    }
}
