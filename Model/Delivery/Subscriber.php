<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Exception;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Takes the request of a shopper: checks it, tries to deliver it at once, and stores it if that fails.
 *
 * "accepted" and "queued" are promises: the request has reached Klaviyo, or it is in the outbox.
 */
class Subscriber
{
    public function __construct(
        private readonly Config $config,
        private readonly Limits $limits,
        private readonly EntryCheck $check,
        private readonly Replay $replay,
        private readonly Captcha $captcha,
        private readonly SoldOutVariant $variants,
        private readonly DirectTry $directTry,
        private readonly Intake $intake,
        private readonly LoggerInterface $logger
    ) {
    }

    /**
     * @param int $storeId the current store view
     * @param string $client IP address; '' if it is unknown
     */
    public function subscribe(SubscriptionInterface $subscription, int $storeId, string $client): Result
    {
        if (!$this->takesRequests($storeId)) {
            return new Result(Status::Refused, Reason::Refused);
        }
        try {
            // The cheapest check first: a flood must not cost more than this.
            $wait = $this->limits->client($client);

            return $wait > 0 ? $this->busy($wait) : $this->take($subscription, $storeId);
        } catch (Exception $error) {
            // Without the exception itself: its trace can contain what the shopper entered.
            $this->logger->error('Restock: a request was neither delivered nor stored: ' . $error->getMessage());

            return $this->busy();
        }
    }

    /**
     * @throws Exception if the database is out of reach
     */
    private function take(SubscriptionInterface $subscription, int $storeId): Result
    {
        $entry = $this->check->check($subscription, $storeId);
        if ($entry instanceof Reason) {
            return new Result(Status::Invalid, $entry);
        }
        $requestId = (string) $subscription->getRequestId();
        $known = $this->replay->of($requestId, $entry);
        if ($known !== null) {
            return new Result($known);
        }
        if (!$this->captcha->accepts((string) $subscription->getCaptcha())) {
            return new Result(Status::Invalid, Reason::Captcha);
        }
        if (!$this->variants->isOffered($entry->variantId, $storeId)) {
            return new Result(Status::Invalid, Reason::Variant);
        }
        $wait = $this->limits->person($entry->person);
        if ($wait > 0) {
            return $this->busy($wait);
        }
        $result = $this->deliver($entry);
        $this->remember($requestId, $entry, $result);

        return $result;
    }

    private function takesRequests(int $storeId): bool
    {
        return $storeId > 0
            && $this->config->isEnabled($storeId)
            && $this->config->companyId($storeId) !== ''
            && $this->config->deliveryMode($storeId) !== Mode::Direct;
    }

    /**
     * @throws Exception if the request was not delivered, and the database cannot store it
     */
    private function deliver(Entry $entry): Result
    {
        $attempt = $this->directTry->send($entry);
        if ($attempt?->state === AttemptState::Done) {
            return new Result(Status::Accepted);
        }
        if ($attempt?->state === AttemptState::Refused && !$attempt->subscribed) {
            return new Result(Status::Refused, $this->reason($attempt, $entry));
        }

        return $this->intake->store($entry, $attempt) ? new Result(Status::Queued) : $this->busy();
    }

    private function remember(string $requestId, Entry $entry, Result $result): void
    {
        if ($result->reason !== null) {
            return;
        }
        try {
            $this->replay->confirm($requestId, $entry, $result->status);
        } catch (Exception $error) {
            // The request is delivered or stored, and that counts.
            $this->logger->warning('Restock: the reply to a request was not saved: ' . $error->getMessage());
        }
    }

    private function busy(int $retryAfter = 0): Result
    {
        return new Result(Status::Busy, Reason::Throttled, $retryAfter);
    }

    /**
     * A refusal names a field only if the request has it.
     */
    private function reason(Attempt $attempt, Entry $entry): Reason
    {
        return match (true) {
            $attempt->field === 'email' && $entry->person->email !== '' => Reason::EmailRefused,
            $attempt->field === 'phone' && $entry->person->phone !== '' => Reason::PhoneRefused,
            default => Reason::Refused,
        };
    }
}
