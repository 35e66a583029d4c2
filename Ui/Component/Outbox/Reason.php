<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Ui\Component\Outbox;

use Magento\Ui\Component\Listing\Columns\Column;
use Restock\KlaviyoBackInStock\Model\Delivery\Failure;

/**
 * Says why the last attempt failed.
 */
class Reason extends Column
{
    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource): array
    {
        foreach ($dataSource['data']['items'] ?? [] as $index => $item) {
            $failure = is_string($item['failure'] ?? null) ? $item['failure'] : '';
            $detail = is_string($item['detail'] ?? null) ? $item['detail'] : '';
            $dataSource['data']['items'][$index]['failure'] = Failure::tryFrom($failure)?->label()
                . ($detail === '' ? '' : " ($detail)");
        }

        return $dataSource;
    }
}
