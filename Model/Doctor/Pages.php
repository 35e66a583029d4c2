<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\GuzzleException;
use GuzzleHttp\Psr7\DroppingStream;
use GuzzleHttp\Psr7\Utils;
use GuzzleHttp\RedirectMiddleware;
use GuzzleHttp\RequestOptions;
use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use WeakMap;

/**
 * Loads the product page of a subject, once for all checks.
 */
class Pages
{
    private const SECONDS = 5;

    private const REDIRECTS = 3;

    /** The request for a larger page fails. In bytes. */
    private const MOST = 8_388_608;

    /** @var WeakMap<Product, PageReply> by the product of the page, which belongs to a store view */
    private WeakMap $loaded;

    public function __construct(
        private readonly ClientInterface $client,
        private readonly PageAddress $address
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
            : $this->loaded[$subject->page] ??= $this->load(
                $this->address->of($subject->page, $subject->store),
                $subject->seconds(self::SECONDS)
            );
    }

    private function load(string $url, float $seconds): PageReply
    {
        try {
            $response = $this->client->request('GET', $url, [
                RequestOptions::TIMEOUT => $seconds,
                RequestOptions::CONNECT_TIMEOUT => $seconds,
                RequestOptions::ALLOW_REDIRECTS => ['max' => self::REDIRECTS, 'track_redirects' => true],
                RequestOptions::COOKIES => false,
                RequestOptions::HTTP_ERRORS => false,
                // The stream takes no more than this, and then cURL ends the transfer.
                RequestOptions::SINK => new DroppingStream(Utils::streamFor(''), self::MOST),
            ]);
        } catch (GuzzleException) {
            return new PageReply($url, $url, null);
        }
        $redirects = $response->getHeader(RedirectMiddleware::HISTORY_HEADER);

        return new PageReply(
            $url,
            $redirects === [] ? $url : end($redirects),
            $response->getStatusCode(),
            (string) $response->getBody(),
            implode(', ', $response->getHeader('Content-Security-Policy'))
        );
    }
}
