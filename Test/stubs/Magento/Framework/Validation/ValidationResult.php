<?php

declare(strict_types=1);

namespace Magento\Framework\Validation;

class ValidationResult
{
    /**
     * @param list<string> $errors
     */
    public function __construct(private readonly array $errors)
    {
    }

    public function isValid(): bool
    {
        return $this->errors === [];
    }
}
