<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Magento\Framework\App\Cache\StateInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;

/**
 * Whether the page cache is on. Without it everything works, but the checked page is not the one from the cache.
 */
class Caches implements CheckInterface
{
    public function __construct(private readonly StateInterface $caches)
    {
    }

    public function check(Subject $subject): array
    {
        return [$this->caches->isEnabled('full_page')
            ? Finding::passed(__('The page cache is enabled.'))
            : Finding::unknown(
                __('The page cache is disabled, so pages from the cache were not checked.'),
                __('Enable the page cache, as in a shop that is live.')
            )];
    }
}
