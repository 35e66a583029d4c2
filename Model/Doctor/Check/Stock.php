<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Module\Manager;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoServiceFactory;
use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;

/**
 * Whether Klaviyo's own extension tells Klaviyo the stock that the website can sell.
 */
class Stock implements CheckInterface
{
    private const SAMPLE = 500;

    /** The comparison ends after this time, whatever remains of the sample. In seconds. */
    private const SECONDS = 3;

    /** How many SKUs a message names. */
    private const NAMED = 5;

    public function __construct(
        private readonly Manager $modules,
        private readonly WebsiteStock $stock,
        private readonly KlaviyoServiceFactory $services,
        private readonly Clock $clock
    ) {
    }

    public function check(Subject $subject): array
    {
        if (!$this->modules->isEnabled(Extension::MODULE)) {
            return [];
        }
        [$compared, $quantity, $available] = $this->compare($subject);
        if ($quantity !== []) {
            return [Finding::failed(
                __(
                    'Klaviyo is told a wrong quantity for %1 of %2 products, for example: %3.',
                    count($quantity),
                    $compared,
                    $this->names($quantity)
                ),
                __('Set "Correct the Stock" to "Yes" under "Stock in Klaviyo".')
            )];
        }
        if ($available !== []) {
            return [Finding::unknown(
                __(
                    'Klaviyo is told right quantities, but that sold-out products are available, for example: %1.',
                    $this->names($available)
                ),
                __('If notifications do not come, set "Correct the Stock" to "Yes" under "Stock in Klaviyo".')
            )];
        }

        return $compared === 0 ? [] : [Finding::passed(
            __('Klaviyo is told the right stock (%1 products compared).', $compared)
        )];
    }

    /**
     * @return array{int, list<string>, list<string>} number compared, and the SKUs with a wrong quantity or state
     */
    private function compare(Subject $subject): array
    {
        $service = $this->services->create();
        $end = $this->clock->monotonic() + $subject->seconds(self::SECONDS);
        $compared = 0;
        $quantity = $available = [];
        foreach ($this->groups($subject) as $id => $stocks) {
            if ($this->clock->monotonic() >= $end) {
                break;
            }
            $wrong = $service->answer($id, $subject->storeId())->differences($stocks);
            $quantity = [...$quantity, ...$wrong['quantity']];
            $available = [...$available, ...$wrong['available']];
            $compared += count($stocks);
        }

        return [$compared, $quantity, $available];
    }

    /**
     * @return array<int, array<int, ProductStock>> product to ask for → what the answer should say, by product
     */
    private function groups(Subject $subject): array
    {
        $storeId = $subject->storeId();
        if ($subject->sku !== '' && $subject->product !== null) {
            $id = (int) $subject->product->getId();

            return [$id => $this->stock->ofProduct($id, $storeId)];
        }
        $groups = [];
        foreach ($this->alternating($this->stock->sample($storeId, self::SAMPLE)) as $stock) {
            $groups[$stock->id] = [$stock->id => $stock];
        }

        return $groups;
    }

    /**
     * Sold-out and salable products in turn, so that both are compared if the time is short.
     *
     * @param array<int, ProductStock> $stocks
     * @return list<ProductStock>
     */
    private function alternating(array $stocks): array
    {
        $places = [0, 0];
        $sorted = [];
        foreach ($stocks as $stock) {
            $kind = (int) $stock->isSalable;
            $sorted[2 * $places[$kind] + $kind] = $stock;
            $places[$kind]++;
        }
        ksort($sorted);

        return array_values($sorted);
    }

    /**
     * @param list<string> $skus
     */
    private function names(array $skus): string
    {
        return implode(', ', array_slice($skus, 0, self::NAMED));
    }
}
