<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\Translate\InlineInterface;

/**
 * For Magento's own classes, some of which ask for others this way: Escaper, for one.
 */
final class Services implements ObjectManagerInterface
{
    public function create($type, array $arguments = [])
    {
        return $type === InlineInterface::class ? new Inline() : new $type(...$arguments);
    }

    public function get($type)
    {
        return $this->create($type);
    }

    public function configure(array $configuration)
    {
    }
}
