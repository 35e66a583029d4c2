<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Ui\Component\Outbox;

use Magento\Catalog\Model\ResourceModel\Product as ProductResource;
use Magento\Framework\View\Element\UiComponent\ContextInterface;
use Magento\Framework\View\Element\UiComponentFactory;
use Magento\Ui\Component\Listing\Columns\Column;

/**
 * Shows the SKU of a product beside its ID, which Klaviyo receives.
 */
class Product extends Column
{
    /**
     * @param array<mixed> $components
     * @param array<mixed> $data
     */
    public function __construct(
        ContextInterface $context,
        UiComponentFactory $uiComponentFactory,
        private readonly ProductResource $products,
        array $components = [],
        array $data = []
    ) {
        parent::__construct($context, $uiComponentFactory, $components, $data);
    }

    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource): array
    {
        $items = $dataSource['data']['items'] ?? [];
        $ids = array_map(
            static fn (mixed $id): int => is_numeric($id) ? (int) $id : 0,
            array_column($items, 'variant_id')
        );
        $skus = $ids === [] ? [] : array_column($this->products->getProductsSku($ids), 'sku', 'entity_id');
        foreach ($ids as $index => $id) {
            $dataSource['data']['items'][$index]['variant_id'] = ($skus[$id] ?? (string) __('(deleted)')) . " ($id)";
        }

        return $dataSource;
    }
}
