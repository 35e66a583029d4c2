<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use InvalidArgumentException;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\Endpoint as Url;

/**
 * URL that the shopper's browser sends requests to.
 */
class Endpoint extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        try {
            new Url($value);
        } catch (InvalidArgumentException) {
            return __(
                '"%1" is not a valid endpoint. Enter a URL that starts with https:// '
                . '(or with http://localhost for tests), without a user name and without "#".',
                $value
            );
        }

        return null;
    }
}
