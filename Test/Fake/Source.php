<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Eav\Model\Entity\Attribute\Source\AbstractSource;
use Magento\Framework\Phrase;

final class Source extends AbstractSource
{
    /**
     * @param array<int, string|Phrase|array<mixed>> $labels by option id
     */
    public function __construct(private readonly array $labels)
    {
    }

    public function getOptionText($value)
    {
        return $this->labels[(int) $value] ?? false;
    }

    /**
     * @return array<mixed>
     */
    public function getAllOptions()
    {
        return [];
    }
}
