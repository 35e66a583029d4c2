<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;
use Magento\Framework\Exception\NoSuchEntityException;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;

/**
 * Runs the checks for the button in the configuration. Magento checks the form key of a POST request.
 */
class Check extends Action implements HttpPostActionInterface
{
    public const ADMIN_RESOURCE = 'Restock_KlaviyoBackInStock::config';

    public function __construct(
        Context $context,
        private readonly RequestInterface $request,
        private readonly JsonFactory $results,
        private readonly Examination $examination,
        private readonly Report $report
    ) {
        parent::__construct($context);
    }

    /**
     * {"title": text, "lines": [{"state", "label", "message", "advice"}]}, all plain text.
     *
     * Without such a store view, there is a title only.
     */
    public function execute(): Json
    {
        $result = $this->results->create();
        try {
            $store = $this->examination->store($this->text('store'));
        } catch (NoSuchEntityException) {
            return $result->setData(['title' => (string) __('The store view no longer exists.')]);
        }
        $lines = $this->examination->run($store, $this->text('sku'));

        return $result->setData([
            'title' => (string) $this->report->title($store, $lines),
            'lines' => array_map($this->report->row(...), $lines),
        ]);
    }

    private function text(string $name): string
    {
        $value = $this->request->getParam($name);

        return is_string($value) ? trim($value) : '';
    }
}
