<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

use Magento\Backend\App\Action\Context;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\JsonFactory;
use Restock\KlaviyoBackInStock\Model\Doctor\Dialog\ProofDialog;

/**
 * One step of a proof subscription. See {@see ProofDialog} for the answers.
 */
abstract class Step extends Answer
{
    public function __construct(
        Context $context,
        RequestInterface $request,
        JsonFactory $results,
        protected readonly ProofDialog $dialog
    ) {
        parent::__construct($context, $request, $results);
    }
}
