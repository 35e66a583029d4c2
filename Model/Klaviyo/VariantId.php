<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use InvalidArgumentException;

/**
 * A catalog variant in the server API: "integrationType:::catalogId:::externalId", for example
 * "$magento_two:::1-1:::123".
 */
class VariantId
{
    private const SEPARATOR = ':::';

    /**
     * @throws InvalidArgumentException if a part is empty or contains the separator
     */
    public function __construct(
        private readonly string $integration,
        private readonly string $catalog,
        private readonly string $externalId
    ) {
        foreach ([$integration, $catalog, $externalId] as $part) {
            if ($part === '' || str_contains($part, ':')) {
                throw new InvalidArgumentException('Not a valid part of a catalog variant ID: ' . $part);
            }
        }
    }

    public function toString(): string
    {
        return implode(self::SEPARATOR, [$this->integration, $this->catalog, $this->externalId]);
    }
}
