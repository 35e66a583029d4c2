<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Catalog\Model\Product as MagentoProduct;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;

/**
 * Whether the product is one that the form offers.
 */
class Product implements CheckInterface
{
    public function __construct(private readonly SoldOutVariantsInterface $variants)
    {
    }

    public function check(Subject $subject): array
    {
        $product = $subject->product;
        if ($product === null) {
            return [$this->without($subject->sku)];
        }
        $sku = $product->getSku();
        if (!in_array((int) $subject->store->getWebsiteId(), array_map('intval', $product->getWebsiteIds()), true)) {
            return [Finding::failed(
                __('The product %1 does not belong to the website.', $sku),
                __('Add the product to the website.')
            )];
        }
        if ((int) $product->getStatus() !== 1) {
            return [Finding::failed(__('The product %1 is disabled.', $sku), __('Enable the product.'))];
        }
        if ($subject->page === null) {
            return [Finding::failed(
                __('The product %1 is on no page of the store view.', $sku),
                __('Make the product visible, or add it to a product that is visible.')
            )];
        }
        $ids = array_column($this->variants->find($subject->page), 'id');
        $isOffered = (int) $product->getId() === (int) $subject->page->getId()
            ? $ids !== []
            : in_array((int) $product->getId(), $ids, true);
        if (!$isOffered) {
            return [$this->notOffered($product, $subject->page)];
        }

        return [Finding::passed(
            __(
                'The form offers what is sold out on the page of %1 (variants: %2).',
                $subject->page->getSku(),
                count($ids)
            )
        )];
    }

    private function notOffered(MagentoProduct $product, MagentoProduct $page): Finding
    {
        return $product->isSaleable()
            ? Finding::unknown(
                __('The product %1 is in stock, so no form offers it.', $product->getSku()),
                __('Run the checks with the SKU of a product that is sold out.')
            )
            : Finding::failed(
                __(
                    'The product %1 is sold out, but the page of %2 cannot offer it.',
                    $product->getSku(),
                    $page->getSku()
                ),
                __('A page offers variants that are enabled, belong to the website, have a value for each option, and '
                    . 'require no options of their own. It offers a bundle as a whole.')
            );
    }

    private function without(string $sku): Finding
    {
        return $sku === ''
            ? Finding::unknown(
                __('No page offers a product that is sold out, so no page with a form was checked.'),
                __('Run the checks again as soon as a product is sold out.')
            )
            : Finding::failed(__('There is no product with the SKU "%1".', $sku), __('Correct this and try again.'));
    }
}
