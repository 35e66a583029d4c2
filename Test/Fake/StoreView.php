<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Store\Model\Store;

final class StoreView extends Store
{
    public function __construct(
        private readonly int $id = 1,
        private readonly int $websiteId = 1,
        private readonly string $name = 'Default Store View',
        private readonly bool $active = true,
        private readonly string $baseUrl = 'https://shop.example/'
    ) {
    }

    public function getId()
    {
        return $this->id;
    }

    public function getName()
    {
        return $this->name;
    }

    public function getCode()
    {
        return strtolower(preg_replace('/\W+/', '_', $this->name) ?? '');
    }

    public function getWebsiteId()
    {
        return $this->websiteId;
    }

    public function getBaseUrl($type = 'link', $secure = null)
    {
        return $this->baseUrl;
    }

    public function getConfig($path)
    {
        return $path === 'web/seo/use_rewrites' ? '1' : null;
    }

    public function isActive()
    {
        return $this->active;
    }
}
