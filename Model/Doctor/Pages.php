<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\RequestOptions;
use Magento\Catalog\Model\Product;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use WeakMap;

/**
 * Loads the product page of a subject, once for all checks.
 */
class Pages
{
    private const SECONDS = 5;

    private const REDIRECTS = 3;

    /** @var WeakMap<Product, PageReply> by the product of the page, which belongs to a store view */
    private WeakMap $loaded;

    public function __construct(
        private readonly ClientInterface $client,
        private readonly StoreManagerInterface $stores
    ) {
        $this->loaded = new WeakMap();
    }

    /**
     * @return PageReply|null null if the subject has no product with a page
     */
    public function of(Subject $subject): ?PageReply
    {
        return $subject->page === null
            ? null
            : $this->loaded[$subject->page] ??= $this->load($this->url($subject), $subject->seconds(self::SECONDS));
    }

    private function load(string $url, float $seconds): PageReply
    {
        try {
            $response = $this->client->request('GET', $url, [
                RequestOptions::TIMEOUT => $seconds,
                RequestOptions::CONNECT_TIMEOUT => $seconds,
                RequestOptions::ALLOW_REDIRECTS => ['max' => self::REDIRECTS],
                RequestOptions::COOKIES => false,
                RequestOptions::HTTP_ERRORS => false,
            ]);
        } catch (GuzzleException) {
            return new PageReply($url, null);
        }

        return new PageReply(
            $url,
            $response->getStatusCode(),
            (string) $response->getBody(),
            implode(', ', $response->getHeader('Content-Security-Policy'))
        );
    }

    /**
     * The address that a product has in every store, whatever its URL key.
     */
    private function url(Subject $subject): string
    {
        $base = $this->baseUrl($subject->store);
        $url = $base . 'catalog/product/view/id/' . (int) $subject->page?->getId() . '/';
        foreach ($this->stores->getStores() as $other) {
            if ((int) $other->getId() !== $subject->storeId() && $this->baseUrl($other) === $base) {
                return $url . '?___store=' . rawurlencode((string) $subject->store->getCode());
            }
        }

        return $url;
    }

    private function baseUrl(StoreInterface $store): string
    {
        return $store instanceof Store ? (string) $store->getBaseUrl() : '';
    }
}
