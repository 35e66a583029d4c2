<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Doctor;

use Magento\Catalog\Model\Product;
use Magento\Store\Api\Data\StoreInterface;
use Restock\KlaviyoBackInStock\Model\Clock;

/**
 * What the doctor examines: a store view, with a product as an example.
 */
class Subject
{
    /** Every call gets at least this much time, in seconds. */
    private const LEAST = 0.2;

    /**
     * @param string $sku as entered by the merchant; '' if the doctor chose the product
     * @param Product|null $product the variant; null if there is none with this SKU, or none that is sold out
     * @param Product|null $page the product whose page offers the variant: itself, or the product that it belongs to
     * @param float $end when the doctor has to be done, in seconds of the clock's monotonic time
     */
    public function __construct(
        public readonly StoreInterface $store,
        public readonly string $sku,
        public readonly ?Product $product,
        public readonly ?Product $page,
        private readonly Clock $clock,
        private readonly float $end
    ) {
    }

    public function storeId(): int
    {
        return (int) $this->store->getId();
    }

    /**
     * Time limit for one network call, in seconds.
     *
     * @param float $most the longest useful time
     */
    public function seconds(float $most): float
    {
        return max(self::LEAST, min($most, $this->end - $this->clock->monotonic()));
    }

    /**
     * The same subject with less time.
     *
     * @param float $seconds that remain for later checks
     */
    public function leaving(float $seconds): self
    {
        return new self($this->store, $this->sku, $this->product, $this->page, $this->clock, $this->end - $seconds);
    }

    public function isTimeUp(): bool
    {
        return $this->clock->monotonic() >= $this->end;
    }
}
