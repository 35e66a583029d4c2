<?php

declare(strict_types=1);

namespace Magento\Store\Api\Data;

interface WebsiteInterface
{
    /**
     * @return int
     */
    public function getId();

    /**
     * @return int
     */
    public function getDefaultGroupId();

    /**
     * @return string
     */
    public function getCode();
}
