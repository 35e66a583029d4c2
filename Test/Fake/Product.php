<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Api\Data\ProductExtension;
use Magento\Catalog\Model\Product as MagentoProduct;
use Magento\Catalog\Model\Product\Type\AbstractType;

final class Product extends MagentoProduct
{
    /** How often the product was asked whether it can be bought. */
    public int $asked = 0;

    /**
     * @param list<SuperAttribute>|null $loadedAttributes as loading the product leaves them in its extension attributes
     */
    public function __construct(
        private readonly int $id,
        private readonly string $name = '',
        private readonly string $typeId = 'simple',
        private readonly bool $saleable = false,
        private readonly ?AbstractType $type = null,
        private readonly ?array $loadedAttributes = null,
        private readonly int $storeId = 1,
        private readonly string $sku = ''
    ) {
    }

    public function getId()
    {
        return (string) $this->id;
    }

    public function getName()
    {
        return $this->name;
    }

    public function getSku()
    {
        return $this->sku;
    }

    public function getTypeId()
    {
        return $this->typeId;
    }

    public function getStoreId()
    {
        return (string) $this->storeId;
    }

    public function isSaleable()
    {
        $this->asked++;

        return $this->saleable;
    }

    public function getTypeInstance()
    {
        return $this->type ?? new OtherType();
    }

    public function getExtensionAttributes()
    {
        $extension = new ProductExtension();
        if ($this->loadedAttributes !== null) {
            $extension->setConfigurableProductOptions($this->loadedAttributes);
        }

        return $extension;
    }

    public function getData($key = '', $index = null)
    {
        // Adobe Commerce links products by a number other than their id.
        return match ($key) {
            'entity_id' => $this->id,
            'row_id' => $this->id + 1000,
            default => null,
        };
    }
}
