<?php

declare(strict_types=1);

namespace Magento\Backend\App\Action;

class Context
{
}
