<?php

declare(strict_types=1);

namespace Magento\Framework\Exception;

use Magento\Framework\Phrase;

class NoSuchEntityException extends LocalizedException
{
    public function __construct(?Phrase $phrase = null)
    {
        parent::__construct($phrase ?? new Phrase('NoSuchEntityException'));
    }
}
