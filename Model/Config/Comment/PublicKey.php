<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Comment;

use Magento\Config\Model\Config\CommentInterface;
use Magento\Framework\Escaper;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;
use Restock\KlaviyoBackInStock\Model\PublicKey as Key;

/**
 * The note below the public key. It names the key of Klaviyo's own extension while that one is used.
 */
class PublicKey implements CommentInterface
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
        $text = (string) __('Six letters and digits, also called the site ID or company ID.');
        $extension = $this->scope->value(Config::EXTENSION_PUBLIC_KEY);
        if (trim((string) $elementValue) === '' && (new Key($extension))->isValid()) {
            $text .= ' ' . __('Used: %1, from Klaviyo\'s own extension.', $extension);
        }

        return (string) $this->escaper->escapeHtml($text);
    }
}
