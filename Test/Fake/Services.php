<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\ObjectManagerInterface;
use Magento\Framework\Translate\InlineInterface;

/**
 * For Magento's own classes that get other classes this way, such as Escaper.
 */
final class Services implements ObjectManagerInterface
{
    /** Interface → class. Escaper logs HTML that it repairs; the logger is in Magento's vendor folder. */
    private const PREFERENCES = [
        InlineInterface::class => Inline::class,
        'Psr\Log\LoggerInterface' => 'Psr\Log\NullLogger',
    ];

    public function create($type, array $arguments = [])
    {
        $class = self::PREFERENCES[$type] ?? $type;

        return new $class(...$arguments);
    }

    public function get($type)
    {
        return $this->create($type);
    }

    public function configure(array $configuration)
    {
    }
}
