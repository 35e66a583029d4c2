<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Exception;
use JsonException;
use Magento\Framework\Encryption\EncryptorInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;

/**
 * Turns an entry into columns of the outbox and back. Address and number are encrypted with the shop's key.
 */
class EntryCodec
{
    public function __construct(private readonly EncryptorInterface $encryptor)
    {
    }

    /**
     * @return array<string, int|string>
     * @throws JsonException if the address is not valid UTF-8; no checked address is like that
     */
    public function encode(Entry $entry): array
    {
        $person = ['email' => $entry->person->email, 'phone' => $entry->person->phone];

        return [
            'request_hash' => $this->encryptor->hash('restock|request|' . $entry->identity()),
            'store_id' => $entry->storeId,
            'variant_id' => $entry->variantId,
            'person' => $this->encryptor->encrypt(json_encode($person, JSON_THROW_ON_ERROR)),
            'channels' => implode(',', array_column($entry->channels, 'value')),
            'newsletter' => (int) $entry->newsletter,
        ];
    }

    /**
     * @param array<string, mixed> $row
     * @return Entry|null null if the address cannot be decrypted
     */
    public function decode(array $row): ?Entry
    {
        $person = $this->person($this->text($row, 'person'));
        $channels = [];
        foreach (explode(',', $this->text($row, 'channels')) as $name) {
            $channel = Channel::tryFrom($name);
            if ($channel !== null) {
                $channels[] = $channel;
            }
        }

        return $person === null || $channels === [] ? null : new Entry(
            (int) $this->text($row, 'store_id'),
            (int) $this->text($row, 'variant_id'),
            $person,
            $channels,
            $this->text($row, 'newsletter') === '1'
        );
    }

    private function person(string $encrypted): ?Person
    {
        try {
            $person = json_decode($this->encryptor->decrypt($encrypted), true, 2, JSON_THROW_ON_ERROR);
        } catch (Exception) {
            // Another key, or damaged data. The exception could contain the data.
            return null;
        }
        if (!is_array($person) || !is_string($person['email'] ?? null) || !is_string($person['phone'] ?? null)) {
            return null;
        }

        return new Person($person['email'], $person['phone']);
    }

    /**
     * @param array<string, mixed> $row
     */
    private function text(array $row, string $column): string
    {
        return is_scalar($row[$column] ?? null) ? (string) $row[$column] : '';
    }
}
