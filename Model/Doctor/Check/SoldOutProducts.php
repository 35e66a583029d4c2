<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Whether shoppers find sold-out products in categories and search. Their pages have the form in either case.
 */
class SoldOutProducts implements CheckInterface
{
    public function __construct(private readonly Config $config)
    {
    }

    public function check(Subject $subject): array
    {
        return [Finding::passed($this->config->showsSoldOut($subject->storeId())
            ? __('Categories and search show sold-out products.')
            : __('Categories and search hide sold-out products. Shoppers reach their pages by links only.'))];
    }
}
