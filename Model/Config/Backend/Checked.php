<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config\Backend;

use Magento\Framework\App\Config\Value;
use Magento\Framework\Exception\ValidatorException;
use Magento\Framework\Phrase;

/**
 * A setting that is trimmed and checked before it is saved.
 */
abstract class Checked extends Value
{
    /**
     * Trims and checks the value.
     *
     * @return $this
     * @throws ValidatorException with the reason if the value is not valid
     */
    public function beforeSave(): self
    {
        $value = $this->getValue();
        $value = is_scalar($value) ? trim((string) $value) : '';
        $reason = $this->refusal($value);
        if ($reason !== null) {
            throw new ValidatorException($reason);
        }
        $this->setValue($value);
        parent::beforeSave();

        return $this;
    }

    /**
     * Why the value cannot be saved, or null if it is valid.
     *
     * @param string $value trimmed
     */
    abstract protected function refusal(string $value): ?Phrase;
}
