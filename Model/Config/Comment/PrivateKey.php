<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Comment;

use Magento\Config\Model\Config\CommentInterface;
use Magento\Framework\Escaper;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;

/**
 * The note below the private key. It says whether the key of Klaviyo's own extension is used, and shows no part of it.
 */
class PrivateKey implements CommentInterface
{
    public function __construct(private readonly PageScope $scope, private readonly Escaper $escaper)
    {
    }

    /**
     * @param string|null $elementValue the key in the scope of the page
     * @return string HTML
     */
    public function getCommentText($elementValue)
    {
        $text = (string) __('Starts with pk_. It is stored encrypted and is never part of a page.');
        if (trim((string) $elementValue) === '' && $this->scope->value(Config::EXTENSION_PRIVATE_KEY) !== '') {
            $text .= ' ' . __('Used: the private key of Klaviyo\'s own extension.');
        }

        return (string) $this->escaper->escapeHtml($text);
    }
}
