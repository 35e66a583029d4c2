<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

use Magento\Backend\App\Action\Context;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\JsonFactory;
use Magento\Framework\Exception\NoSuchEntityException;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;

/**
 * Runs the checks for the button in the configuration.
 */
class Check extends Answer
{
    public function __construct(
        Context $context,
        RequestInterface $request,
        JsonFactory $results,
        private readonly Examination $examination,
        private readonly Report $report
    ) {
        parent::__construct($context, $request, $results);
    }

    /**
     * {"title": text, "lines": [{"state", "label", "message", "advice"}]}, all plain text.
     *
     * Without such a store view, there is a title only.
     */
    protected function answer(): array
    {
        try {
            $store = $this->examination->store($this->text('store'));
        } catch (NoSuchEntityException) {
            return ['title' => (string) __('The store view no longer exists.')];
        }
        $lines = $this->examination->run($store, $this->text('sku'));

        return [
            'title' => (string) $this->report->title($store, $lines),
            'lines' => array_map($this->report->row(...), $lines),
        ];
    }
}
