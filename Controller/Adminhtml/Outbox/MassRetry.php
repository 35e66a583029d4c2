<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Outbox;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\Controller\Result\Redirect;
use Magento\Framework\Exception\LocalizedException;
use Magento\Ui\Component\MassAction\Filter;
use Restock\KlaviyoBackInStock\Model\Outbox\Management;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxEntry\Grid\CollectionFactory;

/**
 * Tries the selected requests again, at once.
 */
class MassRetry extends Action implements HttpPostActionInterface
{
    public const ADMIN_RESOURCE = 'Restock_KlaviyoBackInStock::outbox';

    public function __construct(
        Context $context,
        private readonly Filter $filter,
        private readonly CollectionFactory $entries,
        private readonly Management $management
    ) {
        parent::__construct($context);
    }

    public function execute(): Redirect
    {
        try {
            $ids = array_map('intval', $this->filter->getCollection($this->entries->create())->getAllIds());
            $count = $this->management->retry($ids);
            $this->messageManager->addSuccessMessage(
                (string) __('A total of %1 request(s) will be tried again.', $count)
            );
        } catch (LocalizedException $error) {
            $this->messageManager->addErrorMessage($error->getMessage());
        }

        return $this->resultRedirectFactory->create()->setPath('*/*/');
    }
}
