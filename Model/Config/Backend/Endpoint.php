<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use InvalidArgumentException;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\Endpoint as Url;

/**
 * Address that the shopper's browser posts to.
 */
class Endpoint extends Checked
{
    protected function refusal(string $value): ?Phrase
    {
        try {
            new Url($value);
        } catch (InvalidArgumentException) {
            return __(
                '"%1" is no address that a browser may post to: '
                . 'it begins with https://, or with http:// on localhost, and has neither a user name nor a #.',
                $value
            );
        }

        return null;
    }
}
