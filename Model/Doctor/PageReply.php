<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use GuzzleHttp\Psr7\Uri;
use GuzzleHttp\Psr7\UriNormalizer;

/**
 * A product page as a shopper without cookies gets it.
 */
class PageReply
{
    /** The form's own element, in every theme. */
    private const FORM = '/<div[^>]*\sid="restock-\d/';

    /** Class that Magento gives the body of every product page. */
    private const PRODUCT = '/<body[^>]*\bcatalog-product-view\b/';

    /**
     * @param string $url of the product page
     * @param string $address where the reply comes from; another one than $url after redirects
     * @param int|null $status HTTP status; null if there is no reply
     * @param string $policy content security policy that browsers enforce; '' if there is none
     */
    public function __construct(
        public readonly string $url,
        public readonly string $address,
        public readonly ?int $status,
        private readonly string $body = '',
        public readonly string $policy = ''
    ) {
    }

    public function isLoaded(): bool
    {
        return $this->status === 200;
    }

    /**
     * Whether the reply comes from another page, for example one where shoppers log in. Another scheme or host is not
     * another page.
     */
    public function isElsewhere(): bool
    {
        return $this->path($this->address) !== $this->path($this->url);
    }

    /**
     * Whether the reply is a product page of Magento's.
     */
    public function isProduct(): bool
    {
        return $this->isLoaded() && preg_match(self::PRODUCT, $this->body) === 1;
    }

    public function hasForm(): bool
    {
        return preg_match(self::FORM, $this->body) === 1;
    }

    private function path(string $url): string
    {
        return trim(UriNormalizer::normalize(new Uri($url))->getPath(), '/');
    }
}
