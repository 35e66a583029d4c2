<?php

declare(strict_types=1);

namespace Magento\Framework;

interface ObjectManagerInterface
{
    /**
     * @param class-string $type
     * @param array<string, mixed> $arguments
     * @return object
     */
    public function create($type, array $arguments = []);

    /**
     * @param class-string $type
     * @return object
     */
    public function get($type);

    /**
     * @param array<string, mixed> $configuration
     * @return void
     */
    public function configure(array $configuration);
}
