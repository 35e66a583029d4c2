<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\State;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoAccount;
use Restock\KlaviyoBackInStock\Model\Klaviyo\FlowMessages;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Lookup;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Record;
use SensitiveParameter;

/**
 * Whether a flow starts with the event of a subscription, and both it and a message of it are live or manual.
 *
 * Source: Klaviyo's help pages. Only the metric "Subscribed to Back in Stock" starts such a flow. "Your flow's message
 * status must be set to Live or Manual for subscribers to be added to the waiting list for the back in stock delay."
 */
class Flow implements CheckInterface
{
    private const SECONDS = 2;

    private const AT_WORK = ['live', 'manual'];

    public function __construct(private readonly KlaviyoAccount $account, private readonly Lookup $lookup)
    {
    }

    public function check(Subject $subject): array
    {
        $key = $this->account->key($subject->storeId());
        if ($key === '' || $this->account->obstacle($subject->storeId()) !== null) {
            // The check of the account says it.
            return [];
        }
        $options = $this->account->options($subject->storeId(), $subject->seconds(self::SECONDS));
        $metrics = $this->lookup->metrics($key, $options);
        if ($metrics->isKeyRefused()) {
            // The check of the account says it.
            return [];
        }
        $trouble = $this->account->trouble($metrics, 'metrics:read');
        if ($trouble !== null) {
            return [$trouble];
        }
        if ($metrics->records === []) {
            return [Finding::failed(
                __('Klaviyo does not have the metric "%1" yet.', Lookup::METRIC),
                __('Subscribe once on the page of a sold-out product, and create a back-in-stock flow in Klaviyo.')
            )];
        }

        return [$this->ofMetrics($metrics->records, $key, $subject)];
    }

    /**
     * @param non-empty-list<Record> $metrics
     */
    private function ofMetrics(array $metrics, #[SensitiveParameter] string $key, Subject $subject): Finding
    {
        $flows = [];
        foreach ($metrics as $metric) {
            $options = $this->account->options($subject->storeId(), $subject->seconds(self::SECONDS));
            $answer = $this->lookup->flows($metric->id, $key, $options);
            $trouble = $this->account->trouble($answer, 'flows:read, metrics:read');
            if ($trouble !== null) {
                return $trouble;
            }
            $flows = [...$flows, ...$answer->records];
        }
        $current = array_filter($flows, static fn (Record $flow): bool => !$flow->isTrue('archived'));
        $atWork = array_filter(
            $current,
            static fn (Record $flow): bool => in_array($flow->text('status'), self::AT_WORK, true)
        );
        if ($atWork !== []) {
            return $this->ofFlows(array_values($atWork), $key, $subject);
        }

        return $current === []
            ? Finding::failed(
                __('No flow in Klaviyo starts with the metric "%1". Nobody is notified.', Lookup::METRIC),
                __('Create a back-in-stock flow in Klaviyo and set its messages to "Live".')
            )
            : Finding::failed(
                __('The flow "%1" is not live in Klaviyo. Nobody is notified.', reset($current)->text('name')),
                __('Set the flow and its messages to "Live" or "Manual" in Klaviyo.')
            );
    }

    /**
     * One flow with a message at work is enough.
     *
     * @param non-empty-list<Record> $flows that are live or manual
     */
    private function ofFlows(array $flows, #[SensitiveParameter] string $key, Subject $subject): Finding
    {
        $finding = null;
        foreach ($flows as $flow) {
            $options = $this->account->options($subject->storeId(), $subject->seconds(self::SECONDS));
            $answer = $this->lookup->actions($flow->id, $key, $options);
            $isAtWork = (new FlowMessages($answer->records))->isOneAtWork();
            if ($isAtWork === true) {
                return Finding::passed(
                    __('The flow "%1" and its message are live in Klaviyo.', $flow->text('name'))
                );
            }
            $trouble = $this->account->trouble($answer, 'flows:read');
            // What is not known outweighs what failed: that flow can be the one that notifies.
            if ($finding === null || $finding->state === State::Failed) {
                $finding = $trouble ?? $this->withoutMessage($flow->text('name'), $isAtWork);
            }
        }

        return $finding;
    }

    private function withoutMessage(string $flow, ?bool $isAtWork): Finding
    {
        return $isAtWork === false
            ? Finding::failed(
                __('No message of the flow "%1" is live in Klaviyo. Nobody is notified.', $flow),
                __('Set the message after the back-in-stock delay to "Live" or "Manual" in Klaviyo.')
            )
            : Finding::unknown(
                __('The flow "%1" is live in Klaviyo, but the status of its message is not known.', $flow),
                __('Open the flow in Klaviyo. The message after the delay has to be "Live" or "Manual".')
            );
    }
}
