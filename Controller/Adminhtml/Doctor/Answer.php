<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;

/**
 * Answers a script in the configuration with JSON. Magento checks the form key of a POST request.
 */
abstract class Answer extends Action implements HttpPostActionInterface
{
    public const ADMIN_RESOURCE = 'Restock_KlaviyoBackInStock::config';

    public function __construct(
        Context $context,
        private readonly RequestInterface $request,
        private readonly JsonFactory $results
    ) {
        parent::__construct($context);
    }

    public function execute(): Json
    {
        return $this->results->create()->setData($this->answer());
    }

    /**
     * @return array<string, mixed>
     */
    abstract protected function answer(): array;

    protected function text(string $name): string
    {
        $value = $this->request->getParam($name);

        return is_string($value) ? trim($value) : '';
    }
}
