<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Module\Manager;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Clock;
use Restock\KlaviyoBackInStock\Model\Stock\Comparison;
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
    private const SECONDS = 4;

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
        $found = $this->compare($subject);
        $advice = __('Set "Correct the Stock" to "Yes" under "Stock in Klaviyo".');
        $findings = [];
        if ($found->unanswered !== []) {
            $findings[] = Finding::failed(
                __(
                    'Klaviyo\'s own extension cannot tell the stock of %1 of %2 products, for example: %3.',
                    count($found->unanswered),
                    $found->compared,
                    $this->names($found->unanswered)
                ),
                $advice
            );
        }
        if ($found->quantity !== []) {
            $findings[] = Finding::failed(
                __(
                    'Klaviyo is told a wrong quantity for %1 of %2 products, for example: %3.',
                    count($found->quantity),
                    $found->compared,
                    $this->names($found->quantity)
                ),
                $advice
            );
        }

        return $findings === [] && $found->compared > 0 ? [$this->passed($found)] : $findings;
    }

    /**
     * Klaviyo's settings count quantities, and its extension calls every product available. So this alone is not a
     * failure. Source: Klaviyo's help pages, which name a minimum quantity and no other condition.
     */
    private function passed(Comparison $found): Finding
    {
        return Finding::passed($found->available === []
            ? __('Klaviyo is told the right stock (products compared: %1).', $found->compared)
            : __(
                'Klaviyo is told the right quantities (products compared: %1). Its extension calls sold-out products '
                . 'available, for example: %2.',
                $found->compared,
                $this->names($found->available)
            ));
    }

    private function compare(Subject $subject): Comparison
    {
        $service = $this->services->create();
        $end = $this->clock->monotonic() + $subject->seconds(self::SECONDS);
        $found = new Comparison();
        foreach ($this->groups($subject) as $id => $stocks) {
            if ($this->clock->monotonic() >= $end) {
                break;
            }
            $found = $found->with($service->answer($id, $subject->storeId()), $stocks);
        }

        return $found;
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
     * @param list<ProductStock> $stocks
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
