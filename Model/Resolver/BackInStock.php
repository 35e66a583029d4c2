<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Resolver;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Catalog\Model\Product\Attribute\Source\Status;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Exception\GraphQlNoSuchEntityException;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Option;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Form\FormBuilder;

/**
 * Resolves the query "backInStock": what the form shows on a page.
 */
class BackInStock implements ResolverInterface
{
    public function __construct(
        private readonly ProductRepositoryInterface $products,
        private readonly StoreManagerInterface $stores,
        private readonly SoldOutVariantsInterface $soldOut,
        private readonly FormBuilder $forms,
        private readonly Offer $offer
    ) {
    }

    /**
     * @param mixed $context
     * @param array<string, mixed>|null $value
     * @param array<string, mixed>|null $args
     * @return array<string, mixed>|null
     */
    public function resolve(
        Field $field,
        $context,
        ResolveInfo $info,
        ?array $value = null,
        ?array $args = null
    ): ?array {
        $sku = $args['sku'] ?? '';
        $product = $this->product(is_string($sku) ? $sku : '');
        $variants = $this->forms->isReady() ? $this->soldOut->find($product) : [];

        return $variants === [] ? null : [
            'is_sold_out' => !$product->isSaleable(),
            'variants' => array_map($this->describe(...), $variants),
            // For the cache, see BackInStockIdentity.
            'product' => $product,
            'sold_out' => $variants,
        ] + $this->offer->describe($variants);
    }

    /**
     * @throws GraphQlNoSuchEntityException if the product has no page in the store view
     */
    private function product(string $sku): Product
    {
        $store = $this->stores->getStore();
        try {
            $product = $this->products->get($sku, false, (int) $store->getId());
        } catch (NoSuchEntityException) {
            $product = null;
        }
        $hasPage = $product instanceof Product
            && (int) $product->getStatus() === Status::STATUS_ENABLED
            && $product->isVisibleInSiteVisibility()
            && in_array((int) $store->getWebsiteId(), array_map('intval', $product->getWebsiteIds()), true);
        if (!$hasPage) {
            throw new GraphQlNoSuchEntityException(__('The product "%1" was not found.', $sku));
        }

        return $product;
    }

    /**
     * @return array<string, mixed>
     */
    private function describe(Variant $variant): array
    {
        return [
            'id' => $variant->id,
            'label' => $variant->label(),
            'options' => array_map(static fn (Option $option): array => [
                'attribute_id' => $option->attributeId,
                'attribute_code' => $option->attributeCode,
                'attribute_label' => $option->attributeLabel,
                'id' => $option->id,
                'label' => $option->label,
            ], $variant->options),
        ];
    }
}
