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
        // Escaper logs HTML that it repairs. Magento's vendor folder has the logger.
        /** @var class-string $logger */
        $logger = 'Psr\Log\NullLogger';

        return match ($type) {
            InlineInterface::class => new Inline(),
            'Psr\Log\LoggerInterface' => $this->create($logger),
            default => new $type(...$arguments),
        };
    }

    public function get($type)
    {
        return $this->create($type);
    }

    public function configure(array $configuration)
    {
    }
}
