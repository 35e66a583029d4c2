<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

use Generator;
use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertProducts;

/**
 * Turns the alerts of all sources into rows for the import.
 */
class Exporter
{
    public const COLUMNS = ['email', 'variant', 'sku', 'store', 'website', 'since', 'channel', 'source', 'note'];

    /** Of these types, people wait for the parts. */
    private const PARENTS = ['configurable', 'grouped'];

    private const PAGE = 1000;

    /**
     * @param array<string, AlertSourceInterface> $sources name → source
     */
    public function __construct(
        private readonly StoreViews $storeViews,
        private readonly AlertProducts $products,
        private readonly SoldOutParts $parts,
        private readonly array $sources = []
    ) {
    }

    /**
     * @return list<string> names of all sources, also of those that this shop does not have
     */
    public function names(): array
    {
        return array_map('strval', array_keys($this->sources));
    }

    /**
     * @param callable(list<string>): void $write gets the values of one row, in the order of COLUMNS
     * @return array<string, Summary> source → summary, for the sources that the shop has
     */
    public function export(Selection $selection, callable $write): array
    {
        $summaries = [];
        foreach ($this->sources as $name => $source) {
            $chosen = $selection->sources === [] || in_array($name, $selection->sources, true);
            if (!$chosen || !$source->isAvailable()) {
                continue;
            }
            $summaries[$name] = $summary = new Summary();
            try {
                foreach ($this->pages($source->read()) as $page) {
                    $this->exportPage($page, (string) $name, $selection, $summary, $write);
                }
            } catch (ExportException $exception) {
                $summary->problem = $exception->getMessage();
            }
        }

        return $summaries;
    }

    /**
     * @param list<Alert> $alerts
     * @param callable(list<string>): void $write
     */
    private function exportPage(
        array $alerts,
        string $source,
        Selection $selection,
        Summary $summary,
        callable $write
    ): void {
        $products = $this->products->find($this->productIds($alerts));
        foreach ($alerts as $alert) {
            $place = $this->storeViews->of($alert);
            if ($place !== null && $selection->storeIds !== [] && !in_array($place[0], $selection->storeIds, true)) {
                continue;
            }
            $summary->read++;
            $product = $products[$alert->productId] ?? null;
            $isParent = in_array($product['type'] ?? '', self::PARENTS, true);
            $obstacle = $this->obstacle($alert, $place, $product, $isParent && !$selection->fanOut);
            if ($obstacle !== '' || $place === null || $product === null) {
                $summary->leaveOut($obstacle);
                continue;
            }
            $variants = $isParent ? $this->parts($alert->productId, $place[0]) : [$alert->productId => $product['sku']];
            if ($variants === []) {
                $summary->leaveOut('nothing of the parent product is sold out');
                continue;
            }
            $summary->exported++;
            $note = $isParent ? "parent {$alert->productId}" : $alert->note;
            foreach ($variants as $id => $sku) {
                $summary->rows++;
                $write([
                    trim($alert->email), (string) $id, $sku, (string) $place[0], (string) $place[1],
                    $this->time($alert->since), 'EMAIL', $source, $note,
                ]);
            }
        }
    }

    /**
     * @param array{int, int}|null $place
     * @param array{sku: string, type: string}|null $product
     */
    private function obstacle(Alert $alert, ?array $place, ?array $product, bool $ambiguous): string
    {
        return match (true) {
            $alert->obstacle !== '' => $alert->obstacle,
            trim($alert->email) === '' => 'the address is not known',
            $place === null => 'the store view does not exist any more',
            $product === null => 'the product does not exist any more',
            $ambiguous => 'the alert is for a parent product, not for a variant',
            default => '',
        };
    }

    /**
     * @return array<int, string> entity ID → SKU of the sold-out variants
     */
    private function parts(int $parentId, int $storeId): array
    {
        $ids = $this->parts->of($parentId, $storeId);

        return array_map(static fn (array $product): string => $product['sku'], $this->products->find($ids));
    }

    /**
     * @param list<Alert> $alerts
     * @return list<int>
     */
    private function productIds(array $alerts): array
    {
        return array_values(array_unique(array_map(static fn (Alert $alert): int => $alert->productId, $alerts)));
    }

    /**
     * @param iterable<Alert> $alerts
     * @return Generator<int, non-empty-list<Alert>>
     */
    private function pages(iterable $alerts): Generator
    {
        $page = [];
        foreach ($alerts as $alert) {
            $page[] = $alert;
            if (count($page) === self::PAGE) {
                yield $page;
                $page = [];
            }
        }
        if ($page !== []) {
            yield $page;
        }
    }

    /**
     * ISO 8601, from a time in UTC as Magento stores it.
     */
    private function time(string $since): string
    {
        return preg_match('/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/', $since) === 1 ? strtr($since, ' ', 'T') . 'Z' : '';
    }
}
