<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Notice;

use Magento\Framework\AuthorizationInterface;
use Magento\Framework\Escaper;
use Magento\Framework\Notification\MessageInterface;
use Magento\Framework\UrlInterface;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;

/**
 * System message that says if requests of shoppers wait for more than an hour, or failed.
 */
class LateOutbox implements MessageInterface
{
    private const RESOURCE = 'Restock_KlaviyoBackInStock::outbox';

    private ?Summary $summary = null;

    public function __construct(
        private readonly OutboxReport $report,
        private readonly UrlInterface $url,
        private readonly AuthorizationInterface $authorization,
        private readonly Escaper $escaper
    ) {
    }

    public function getIdentity(): string
    {
        // A message that was dismissed comes back if requests fail that had not failed before.
        $state = (int) $this->summary()->isLate() . '|' . $this->summary()->failures();

        return hash('sha256', 'restock_outbox|' . $state);
    }

    public function isDisplayed(): bool
    {
        return $this->authorization->isAllowed(self::RESOURCE)
            && ($this->summary()->isLate() || $this->summary()->failures() > 0);
    }

    /**
     * The text as HTML, because Magento prints it without escaping it.
     */
    public function getText(): string
    {
        $texts = [];
        if ($this->summary()->isLate()) {
            $texts[] = __(
                'Back-in-stock requests that wait for delivery to Klaviyo: %1. The oldest has waited for %2 h.',
                $this->summary()->waiting,
                intdiv($this->summary()->oldest, 3600)
            );
        }
        if ($this->summary()->failures() > 0) {
            $texts[] = __('Back-in-stock requests that could not be delivered: %1.', $this->summary()->failures());
        }

        return (string) __(
            'Klaviyo Back in Stock: %1 <a href="%2">Open the outbox</a>',
            $this->escaper->escapeHtml(implode(' ', $texts)),
            $this->escaper->escapeUrl($this->url->getUrl('restock/outbox'))
        );
    }

    public function getSeverity(): int
    {
        return self::SEVERITY_MAJOR;
    }

    private function summary(): Summary
    {
        return $this->summary ??= $this->report->summary();
    }
}
