<?php

declare(strict_types=1);

namespace Magento\Framework\Webapi;

use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Phrase;

class Exception extends LocalizedException
{
    public const HTTP_NOT_FOUND = 404;

    private readonly int $httpCode;

    /**
     * @param int $code
     * @param int $httpCode
     */
    public function __construct(Phrase $phrase, $code = 0, $httpCode = 400)
    {
        parent::__construct($phrase);
        $this->code = $code;
        $this->httpCode = $httpCode;
    }

    /**
     * @return int
     */
    public function getHttpCode()
    {
        return $this->httpCode;
    }
}
