<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Config\Problems;

/**
 * Whether every setting has what it needs from the others.
 */
class Settings implements CheckInterface
{
    public function __construct(private readonly Config $config, private readonly Problems $problems)
    {
    }

    public function check(Subject $subject): array
    {
        if ($this->config->companyId($subject->storeId()) === '') {
            // The check of the key says it.
            return [];
        }
        $problems = $this->problems->in([$subject->store]);

        return $problems === []
            ? [Finding::passed(__('Every setting has what it needs.'))]
            : array_map(
                static fn (Phrase $problem): Finding => Finding::failed($problem, __('Correct this and try again.')),
                $problems
            );
    }
}
