<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

/**
 * The answer of the service by which Klaviyo's own extension tells Klaviyo the stock of a product: [0 => product,
 * 'variants' => [child, …]], each with "id", "sku", "available", "inventory_quantity", "inventory_policy" and more. The
 * policy is 1 if Magento counts the pieces of the product, and 0 if it does not.
 *
 * Source: klaviyo/magento2-extension 5.1.1, GET /V1/klaviyo/reclaim/product/back-in-stock?product_id=…&store_id=….
 */
class KlaviyoAnswer
{
    private const VARIANTS = 'variants';

    /**
     * @param array<mixed> $answer as the service returns it
     */
    public function __construct(private readonly array $answer)
    {
    }

    /**
     * The same answer with the stock of the website. Nothing else changes, and children that are missing are added if
     * the website offers them.
     *
     * @param array<int, ProductStock> $stocks the product and its children
     * @param int $productId
     * @return array<mixed>
     */
    public function corrected(array $stocks, int $productId): array
    {
        $answer = $this->answer;
        foreach ($answer as $key => $entry) {
            if ($key !== self::VARIANTS && is_array($entry)) {
                $answer[$key] = $this->correct($entry, $stocks);
            }
        }
        $variants = is_array($answer[self::VARIANTS] ?? null) ? $answer[self::VARIANTS] : [];
        $missing = $stocks;
        unset($missing[$productId]);
        foreach ($variants as $key => $entry) {
            if (is_array($entry)) {
                $variants[$key] = $this->correct($entry, $stocks);
                unset($missing[$this->id($entry)]);
            }
        }
        foreach (array_filter($missing, static fn (ProductStock $one): bool => $one->isOffered) as $id => $stock) {
            $variants[] = $this->correct(['id' => (string) $id, 'sku' => $stock->sku], $stocks);
        }
        if ($variants !== []) {
            $answer[self::VARIANTS] = $variants;
        }

        return $answer;
    }

    /**
     * Products whose stock the answer has wrong.
     *
     * @param array<int, ProductStock> $stocks
     * @return array{quantity: list<string>, available: list<string>} SKUs
     */
    public function differences(array $stocks): array
    {
        $wrong = ['quantity' => [], 'available' => []];
        foreach ($this->entries() as $entry) {
            $stock = $stocks[$this->id($entry)] ?? null;
            if ($stock === null || $stock->isComposite || !$stock->isOffered) {
                continue;
            }
            $quantity = $entry['inventory_quantity'] ?? null;
            $isDecided = !$stock->isSalable || $stock->isCounted;
            if ($isDecided && is_numeric($quantity) && ($quantity > 0) !== $stock->isSalable) {
                $wrong['quantity'][] = $stock->sku;
            } elseif (($entry['available'] ?? false) === true && !$stock->isSalable) {
                $wrong['available'][] = $stock->sku;
            }
        }

        return $wrong;
    }

    /**
     * @return list<array<mixed>>
     */
    private function entries(): array
    {
        $entries = [];
        foreach ($this->answer as $key => $entry) {
            $group = $key === self::VARIANTS && is_array($entry) ? $entry : [$entry];
            foreach ($group as $one) {
                if (is_array($one)) {
                    $entries[] = $one;
                }
            }
        }

        return $entries;
    }

    /**
     * @param array<mixed> $entry
     * @param array<int, ProductStock> $stocks
     * @return array<mixed>
     */
    private function correct(array $entry, array $stocks): array
    {
        $stock = $stocks[$this->id($entry)] ?? null;
        if ($stock === null) {
            return $entry;
        }
        $entry['available'] = $stock->isSalable;
        $entry['inventory_quantity'] = $stock->isComposite ? $entry['inventory_quantity'] ?? 0 : $stock->quantity;
        $entry['inventory_policy'] = (int) $stock->isManaged;

        return $entry;
    }

    /**
     * @param array<mixed> $entry
     */
    private function id(array $entry): int
    {
        return is_numeric($entry['id'] ?? null) ? (int) $entry['id'] : 0;
    }
}
