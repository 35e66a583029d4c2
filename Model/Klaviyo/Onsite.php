<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * Subscribes an e-mail address through the onsite endpoint, which Klaviyo documents for Magento: multipart/form-data
 * with "a", "email", "variant", "platform" and "store". A success is a 2xx status with "success": true.
 *
 * Klaviyo also accepts an unknown variant, and then notifies nobody. It counts a repeated subscription once.
 *
 * Source: "Set up back in stock via API", Magento 2 considerations.
 */
class Onsite
{
    private const PLATFORM = 'magento_two';

    public function __construct(private readonly Exchange $exchange)
    {
    }

    /**
     * @param string $companyId public API key
     * @param Person $person with an e-mail address; a phone number is not sent
     * @param int $variant entity ID; for a configurable product, the child's
     * @param int $store store view ID
     */
    public function subscribe(
        string $companyId,
        Person $person,
        int $variant,
        int $store,
        CallOptions $options
    ): Outcome {
        $boundary = bin2hex(random_bytes(16));
        $fields = [
            'a' => $companyId,
            'email' => $person->email,
            'variant' => (string) $variant,
            'platform' => self::PLATFORM,
            'store' => (string) $store,
        ];
        $body = '';
        foreach ($fields as $name => $value) {
            $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n";
        }

        return $this->exchange->post(
            $options->endpoint,
            ['Content-Type' => 'multipart/form-data; boundary=' . $boundary],
            $body . "--$boundary--\r\n",
            $options->seconds,
            Verdict::Success
        );
    }
}
