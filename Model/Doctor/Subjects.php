<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Catalog\Api\ProductRepositoryInterface;
use Magento\Catalog\Model\Product;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Model\Clock;
use Throwable;

/**
 * Finds the product that the doctor takes as an example, and the page that offers it.
 */
class Subjects
{
    /** The search for a page ends after this time, in seconds. The rest is for the checks. */
    private const SECONDS = 1.5;

    public function __construct(
        private readonly ProductRepositoryInterface $products,
        private readonly SoldOutCandidates $candidates,
        private readonly ShownPages $pages,
        private readonly SoldOutVariantsInterface $variants,
        private readonly Clock $clock,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * @param StoreInterface $store the current store view
     * @param string $sku '' takes any product that is sold out and that a page offers
     * @param float $seconds time limit for all checks
     */
    public function create(StoreInterface $store, string $sku, float $seconds): Subject
    {
        $now = $this->clock->monotonic();
        $until = $now + min(self::SECONDS, $seconds);
        [$product, $page] = $sku === '' ? $this->anyOffered($store, $until) : $this->bySku($sku, $store, $until);

        return new Subject($store, $sku, $product, $page, $this->clock, $now + $seconds);
    }

    /**
     * @return array{Product|null, Product|null} a product, and the one whose page offers it
     */
    private function anyOffered(StoreInterface $store, float $until): array
    {
        foreach ($this->candidates->ids((int) $store->getId()) as $id) {
            $product = $this->pages->byId($id, (int) $store->getId());
            $page = $product === null ? null : $this->pageOf($product, $store, $until)[0];
            if ($page !== null) {
                return [$product, $page];
            }
            if ($this->clock->monotonic() >= $until) {
                break;
            }
        }

        return [null, null];
    }

    /**
     * @return array{Product|null, Product|null} the product, and the one whose page offers it, or at least has it
     */
    private function bySku(string $sku, StoreInterface $store, float $until): array
    {
        try {
            $product = $this->products->get($sku, false, (int) $store->getId());
        } catch (NoSuchEntityException) {
            return [null, null];
        }
        if (!$product instanceof Product) {
            return [null, null];
        }
        [$offering, $first] = $this->pageOf($product, $store, $until);

        return [$product, $offering ?? $first];
    }

    /**
     * @return array{Product|null, Product|null} the first page that offers the product, and the first page at all
     */
    private function pageOf(Product $product, StoreInterface $store, float $until): array
    {
        $first = null;
        foreach ($this->pages->of($product, $store) as $page) {
            $first ??= $page;
            if ($this->isOffered($product, $page)) {
                return [$page, $first];
            }
            if ($this->clock->monotonic() >= $until) {
                break;
            }
        }

        return [null, $first];
    }

    /**
     * On its own page, a product is offered as a whole or by its variants.
     */
    private function isOffered(Product $product, Product $page): bool
    {
        try {
            $variants = $this->variants->find($page);
        } catch (Throwable $error) {
            $this->logger->error('Klaviyo back in stock: the doctor skips a product', ['exception' => $error]);

            return false;
        }
        $id = (int) $product->getId();

        return $id === (int) $page->getId() ? $variants !== [] : in_array($id, array_column($variants, 'id'), true);
    }
}
