<?php

declare(strict_types=1);

namespace Magento\Framework\GraphQl\Exception;

use Magento\Framework\Exception\NoSuchEntityException;

class GraphQlNoSuchEntityException extends NoSuchEntityException
{
}
