<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Framework\EntityManager\EntityMetadataInterface;
use Magento\Framework\EntityManager\MetadataPool;

/**
 * Knows one thing only: the field that links a product to its data, which is another one in Adobe Commerce.
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
        throw new LogicException('Not needed so far.');
    }

    public function getEntityTable()
    {
        throw new LogicException('Not needed so far.');
    }

    public function getEntityConnectionName()
    {
        throw new LogicException('Not needed so far.');
    }

    public function generateIdentifier()
    {
        throw new LogicException('Not needed so far.');
    }

    public function getEntityContext()
    {
        throw new LogicException('Not needed so far.');
    }

    public function getEavEntityType()
    {
        throw new LogicException('Not needed so far.');
    }

    public function getEntityConnection()
    {
        throw new LogicException('Not needed so far.');
    }
}
