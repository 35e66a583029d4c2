<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Stock;

class KlaviyoServiceFactory
{
    public function create(): KlaviyoService
    {
        throw new \LogicException('Magento generates this class.');
    }
}
