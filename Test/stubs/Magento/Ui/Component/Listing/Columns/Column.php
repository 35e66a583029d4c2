<?php

declare(strict_types=1);

namespace Magento\Ui\Component\Listing\Columns;

use Magento\Framework\View\Element\UiComponent\ContextInterface;
use Magento\Framework\View\Element\UiComponentFactory;

class Column
{
    /**
     * @param array<mixed> $components
     * @param array<mixed> $data
     */
    public function __construct(
        ContextInterface $context,
        UiComponentFactory $uiComponentFactory,
        array $components = [],
        array $data = []
    ) {
    }

    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource)
    {
        return $dataSource;
    }
}
