<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Catalog\Model\ResourceModel\Eav\Attribute;
use Magento\Framework\Phrase;

final class EavAttribute extends Attribute
{
    /**
     * @param array<int, string|Phrase|array<mixed>> $ownLabels by option id
     */
    public function __construct(private readonly string $code, private readonly array $ownLabels = [])
    {
    }

    public function getAttributeCode()
    {
        return $this->code;
    }

    public function getSource()
    {
        return new Source($this->ownLabels);
    }
}
