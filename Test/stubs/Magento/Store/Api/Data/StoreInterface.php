<?php

declare(strict_types=1);

namespace Magento\Store\Api\Data;

interface StoreInterface
{
    /**
     * @return int
     */
    public function getId();

    /**
     * @return string
     */
    public function getName();

    /**
     * @return string
     */
    public function getCode();

    /**
     * @return int
     */
    public function getWebsiteId();
}
