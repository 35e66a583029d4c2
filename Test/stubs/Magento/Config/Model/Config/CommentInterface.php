<?php

declare(strict_types=1);

namespace Magento\Config\Model\Config;

interface CommentInterface
{
    /**
     * @param string $elementValue
     * @return string
     */
    public function getCommentText($elementValue);
}
