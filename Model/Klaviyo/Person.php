<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * What identifies a shopper: an e-mail address, a phone number, or both.
 */
class Person
{
    /**
     * @param string $email '' if there is none
     * @param string $phone E.164, for example "+15005550006"; '' if there is none
     */
    public function __construct(public readonly string $email = '', public readonly string $phone = '')
    {
    }

    /**
     * The profile in JSON:API.
     *
     * @param array<string, mixed> $more further attributes
     * @return array{data: array{type: string, attributes: array<string, mixed>}}
     */
    public function profile(array $more = []): array
    {
        $attributes = ($this->email === '' ? [] : ['email' => $this->email])
            + ($this->phone === '' ? [] : ['phone_number' => $this->phone])
            + $more;

        return ['data' => ['type' => 'profile', 'attributes' => $attributes]];
    }
}
