<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Data;

/**
 * What a shopper entered in the form.
 *
 * @api
 */
interface SubscriptionInterface
{
    /**
     * Get the random ID of the request, which is the same for every retry of it.
     *
     * A request that was confirmed in the last day is not sent again if it comes back with the same ID and content.
     *
     * @return string|null
     */
    public function getRequestId(): ?string;

    /**
     * Set the random ID of the request.
     *
     * @param string|null $requestId
     * @return void
     */
    public function setRequestId(?string $requestId): void;

    /**
     * Get the entity ID of the sold-out variant. For a configurable product, it is the child's.
     *
     * @return int|null
     */
    public function getVariantId(): ?int;

    /**
     * Set the entity ID of the sold-out variant.
     *
     * @param int|null $variantId
     * @return void
     */
    public function setVariantId(?int $variantId): void;

    /**
     * Get the e-mail address. It is required for the channel EMAIL and for the newsletter.
     *
     * @return string|null
     */
    public function getEmail(): ?string;

    /**
     * Set the e-mail address.
     *
     * @param string|null $email
     * @return void
     */
    public function setEmail(?string $email): void;

    /**
     * Get the phone number. It is required for the channels SMS and WHATSAPP.
     *
     * A number without a country code is a number of the store's default country.
     *
     * @return string|null
     */
    public function getPhone(): ?string;

    /**
     * Set the phone number.
     *
     * @param string|null $phone
     * @return void
     */
    public function setPhone(?string $phone): void;

    /**
     * Get the channels on which Klaviyo notifies the shopper: EMAIL, SMS, WHATSAPP.
     *
     * @return string[]|null
     */
    public function getChannels(): ?array;

    /**
     * Set the channels.
     *
     * @param string[]|null $channels
     * @return void
     */
    public function setChannels(?array $channels): void;

    /**
     * Get the channels whose consent text the shopper agreed to. SMS and WHATSAPP need consent.
     *
     * @return string[]|null
     */
    public function getConsents(): ?array;

    /**
     * Set the channels whose consent text the shopper agreed to.
     *
     * @param string[]|null $consents
     * @return void
     */
    public function setConsents(?array $consents): void;

    /**
     * Get whether the shopper selected the newsletter checkbox.
     *
     * @return bool|null
     */
    public function getNewsletter(): ?bool;

    /**
     * Set whether the shopper selected the newsletter checkbox.
     *
     * @param bool|null $newsletter
     * @return void
     */
    public function setNewsletter(?bool $newsletter): void;

    /**
     * Get the reCAPTCHA token, if reCAPTCHA is enabled for the form. Without it, the header X-ReCaptcha counts.
     *
     * @return string|null
     */
    public function getCaptcha(): ?string;

    /**
     * Set the reCAPTCHA token.
     *
     * @param string|null $captcha
     * @return void
     */
    public function setCaptcha(?string $captcha): void;
}
