<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Api;

use Restock\KlaviyoBackInStock\Api\Data\SubscriptionInterface;

/**
 * Holds what a client sent, unchecked.
 */
class Subscription implements SubscriptionInterface
{
    private ?string $requestId = null;

    private ?int $variantId = null;

    private ?string $email = null;

    private ?string $phone = null;

    /** @var string[]|null */
    private ?array $channels = null;

    /** @var string[]|null */
    private ?array $consents = null;

    private ?bool $newsletter = null;

    private ?string $captcha = null;

    public function getRequestId(): ?string
    {
        return $this->requestId;
    }

    public function setRequestId(?string $requestId): void
    {
        $this->requestId = $requestId;
    }

    public function getVariantId(): ?int
    {
        return $this->variantId;
    }

    public function setVariantId(?int $variantId): void
    {
        $this->variantId = $variantId;
    }

    public function getEmail(): ?string
    {
        return $this->email;
    }

    public function setEmail(?string $email): void
    {
        $this->email = $email;
    }

    public function getPhone(): ?string
    {
        return $this->phone;
    }

    public function setPhone(?string $phone): void
    {
        $this->phone = $phone;
    }

    public function getChannels(): ?array
    {
        return $this->channels;
    }

    public function setChannels(?array $channels): void
    {
        $this->channels = $channels;
    }

    public function getConsents(): ?array
    {
        return $this->consents;
    }

    public function setConsents(?array $consents): void
    {
        $this->consents = $consents;
    }

    public function getNewsletter(): ?bool
    {
        return $this->newsletter;
    }

    public function setNewsletter(?bool $newsletter): void
    {
        $this->newsletter = $newsletter;
    }

    public function getCaptcha(): ?string
    {
        return $this->captcha;
    }

    public function setCaptcha(?string $captcha): void
    {
        $this->captcha = $captcha;
    }
}
