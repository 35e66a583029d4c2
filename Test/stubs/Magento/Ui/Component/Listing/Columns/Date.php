<?php

declare(strict_types=1);

namespace Magento\Ui\Component\Listing\Columns;

class Date extends Column
{
    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource)
    {
        return $dataSource;
    }
}
