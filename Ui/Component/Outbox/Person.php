<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Ui\Component\Outbox;

use Magento\Framework\View\Element\UiComponent\ContextInterface;
use Magento\Framework\View\Element\UiComponentFactory;
use Magento\Ui\Component\Listing\Columns\Column;
use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;

/**
 * Decrypts the address and the number of a shopper, for those who may see the list.
 */
class Person extends Column
{
    /**
     * @param array<mixed> $components
     * @param array<mixed> $data
     */
    public function __construct(
        ContextInterface $context,
        UiComponentFactory $uiComponentFactory,
        private readonly EntryCodec $codec,
        array $components = [],
        array $data = []
    ) {
        parent::__construct($context, $uiComponentFactory, $components, $data);
    }

    /**
     * @param array{data?: array{items?: list<array<string, mixed>>}} $dataSource
     * @return array{data?: array{items?: list<array<string, mixed>>}}
     */
    public function prepareDataSource(array $dataSource): array
    {
        foreach ($dataSource['data']['items'] ?? [] as $index => $item) {
            $person = $this->codec->decode($item)?->person;
            $dataSource['data']['items'][$index]['person'] = $person === null
                ? (string) __('(cannot be decrypted)')
                : trim($person->email . ' ' . $person->phone);
        }

        return $dataSource;
    }
}
