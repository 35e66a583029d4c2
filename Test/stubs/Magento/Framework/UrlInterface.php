<?php

declare(strict_types=1);

namespace Magento\Framework;

interface UrlInterface
{
    public const URL_TYPE_DIRECT_LINK = 'direct_link';

    /**
     * @param string|null $routePath
     * @param array<string, mixed>|null $routeParams
     * @return string
     */
    public function getUrl($routePath = null, $routeParams = null);
}
