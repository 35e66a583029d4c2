<?php

declare(strict_types=1);

namespace Magento\Framework\Controller\Result;

class Json
{
    /** @var array<mixed> */
    public array $data = [];

    public int $code = 200;

    /**
     * @param array<mixed> $data
     * @return $this
     */
    public function setData($data)
    {
        $this->data = $data;

        return $this;
    }

    /**
     * @param int $httpCode
     * @return $this
     */
    public function setHttpResponseCode($httpCode)
    {
        $this->code = $httpCode;

        return $this;
    }
}
