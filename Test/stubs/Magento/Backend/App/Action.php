<?php

declare(strict_types=1);

namespace Magento\Backend\App;

use Magento\Backend\App\Action\Context;
use Magento\Framework\Controller\Result\RedirectFactory;
use Magento\Framework\Message\ManagerInterface;

abstract class Action
{
    public const ADMIN_RESOURCE = 'Magento_Backend::admin';

    /** @var ManagerInterface */
    protected $messageManager;

    /** @var RedirectFactory */
    protected $resultRedirectFactory;

    public function __construct(Context $context)
    {
    }
}
