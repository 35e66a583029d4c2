<?php

declare(strict_types=1);

namespace Magento\Framework\Phrase;

interface RendererInterface
{
    /**
     * @param array<string> $source
     * @param array<mixed> $arguments
     * @return string
     */
    public function render(array $source, array $arguments);
}
