<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Ui\Component\Outbox;

use Magento\Ui\Component\Listing\Columns\Date;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Outbox;

/**
 * Time of the next attempt. A request that failed has none.
 */
class NextAttempt extends Date
{
    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource): array
    {
        foreach ($dataSource['data']['items'] ?? [] as $index => $item) {
            if (is_numeric($item['state'] ?? null) && (int) $item['state'] === Outbox::FAILED) {
                $dataSource['data']['items'][$index]['next_at'] = null;
            }
        }

        return parent::prepareDataSource($dataSource);
    }
}
