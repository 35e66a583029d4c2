<?php

declare(strict_types=1);

namespace Magento\Catalog\Api\Data;

interface ProductInterface
{
    /**
     * @return string
     */
    public function getSku();

    /**
     * @return string|null
     */
    public function getName();

    /**
     * @return float|null
     */
    public function getPrice();
}
