<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use Magento\Framework\Translate\InlineInterface;

/**
 * Translates nothing in place, as outside a translator's own session.
 */
final class Inline implements InlineInterface
{
    public function isAllowed()
    {
        return false;
    }

    public function getParser()
    {
        throw new LogicException('Not needed so far.');
    }

    public function processResponseBody(&$body, $isJson = false)
    {
        return $this;
    }

    public function getAdditionalHtmlAttribute($tagName = null)
    {
        return null;
    }
}
