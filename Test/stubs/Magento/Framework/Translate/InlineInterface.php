<?php

declare(strict_types=1);

namespace Magento\Framework\Translate;

interface InlineInterface
{
    /**
     * @param string|string[] $body
     * @param bool $isJson
     * @return $this
     */
    public function processResponseBody(&$body, $isJson = false);
}
